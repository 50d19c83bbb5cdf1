import { isVisible, tagKey } from '../model/tags';
import { idSchemes, parseIdentifier } from '../paper/identity';
import type { Status } from '../paper/schema';
import { categoryKey } from '../search/facts';
import { fold } from '../text/fold';
import { patternOf } from '../text/tokens';
import type { QueryContext } from './context';
import { beginsDate, instantOf, type Period, periodOf } from './days';
import type { Value } from './lexer';
import {
  type Choice,
  hasChoices,
  isChoices,
  isDateField,
  isNumberField,
  isTextField,
  type OperatorName,
  operators,
  siteChoices,
  statusChoices,
} from './operators';
import { type End, readRange, type WrittenRange } from './ranges';
import { isSlip } from './slip';
import type { Problem, Query, TextField } from './syntax';

/**
 * What an operator's value means: a query; undefined when it asks nothing; or what is wrong with it,
 * which is but a hint while it may still be on its way to something right.
 */
export type Reading = Query | Omit<Problem, 'span'> | undefined;

type DateField = Extract<Query, { kind: 'date' }>['field'];
type NumberField = Extract<Query, { kind: 'number' }>['field'];

/** The text of a value: in quotes, `\"` stands for a quote and `\\` for a backslash. */
export const plainText = ({ text, quoted }: Value): string =>
  quoted ? text.replace(/\\(["\\])/g, '$1') : text;

export const emptyValue = (name: OperatorName): Problem['message'] =>
  `Write what ${name}: looks for directly after it, such as ${operators[name].example}.`;

/** The words of a value; without its closing quote, the last one may go on. */
export function readText(value: Value, field?: TextField): Query | undefined {
  const pattern = patternOf(value.text, value.quoted && value.closed);
  if (pattern.tokens.length === 0) return undefined;
  return { kind: 'text', ...(field && { field }), pattern };
}

/** The meaning of an operator with a value. */
export function readValue(name: OperatorName, value: Value, context: QueryContext): Reading {
  if (isTextField(name)) return readText(value, name);
  const text = plainText(value).trim();
  if (!isVisible(text)) return { severity: 'hint', message: emptyValue(name) };
  if (isDateField(name)) return readDates(name, text);
  if (isNumberField(name)) return readNumbers(name, text);
  switch (name) {
    case 'tag':
      return { kind: 'tag', key: tagKey(text) };
    case 'category':
      return { kind: 'category', category: categoryKey(text) };
    case 'id':
      return readId(text);
    case 'status':
      return choose(name, text, [...statusChoices, unread], (status) => ({ kind: name, status }));
    case 'site':
      return choose(name, text, siteChoices(context), (site) => ({ kind: name, site }));
    case 'has':
      return choose(name, text, hasChoices, (what) => ({ kind: name, what }));
    case 'is':
      return choose(name, text, isChoices, (what) => ({ kind: name, what }));
  }
}

function readId(text: string): Reading {
  const id = parseIdentifier(text)?.id;
  if (id) return { kind: 'id', id };
  const [, scheme, rest] = /^([a-z0-9]+):(.*)$/is.exec(text.toLowerCase()) ?? [];
  const isScheme = idSchemes.some((known) => known === scheme);
  const begins = isScheme ? (rest ?? '').trim() : text.toLowerCase();
  if (begins === '') return { severity: 'hint', message: emptyValue('id') };
  return { kind: 'idBegins', text: begins };
}

/** Another name of a status. */
const unread: Choice<Status> = { value: 'to-read', name: 'unread' };

const loosely = (text: string) => fold(text).replace(/[\s_-]+/gu, '');

/** The query of the choice that a text names, by its value or its name. */
function choose<Name extends string>(
  operator: OperatorName,
  text: string,
  choices: readonly Choice<Name>[],
  queryOf: (value: Name) => Query,
): Reading {
  const wanted = loosely(text);
  const spellings = choices.flatMap(({ value, name }) =>
    [value, name].map((written) => ({ value, written: loosely(written) })),
  );
  const valuesOf = (is: (written: string) => boolean) => [
    ...new Set(spellings.filter(({ written }) => is(written)).map(({ value }) => value)),
  ];
  const uses = (values: readonly Name[]) =>
    values
      .map((value) => `${operator}:${value}`)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ');

  const [value] = valuesOf((written) => written === wanted);
  if (value !== undefined) return queryOf(value);
  const begun = valuesOf((written) => written.startsWith(wanted));
  if (begun.length > 0) return { severity: 'hint', message: `Go on to ${uses(begun)}.` };
  const near = valuesOf((written) => isSlip(wanted, written));
  const advice =
    near.length > 0
      ? `Did you mean ${uses(near)}?`
      : `Write ${uses([...new Set(choices.map((choice) => choice.value))])}.`;
  const [only, ...others] = near;
  return {
    severity: 'error',
    message: `${operator}: does not know “${text}”. ${advice}`,
    ...(only !== undefined && others.length === 0 && { instead: only }),
  };
}

function readDates(field: DateField, text: string): Reading {
  const range = readRange(text);
  const wrong = endsOf(range).find((end) => !periodOf(end.text));
  if (wrong) {
    return {
      severity: beginsDate(wrong.text) ? 'hint' : 'error',
      message: `${notA('date', wrong)}: write a year, a month or a day, such as ${field}:2026, ${field}:>2026-01 or ${field}:2025-01-31..2025-12.`,
    };
  }
  const edge = (end: End | undefined, side: keyof Period) => {
    const day = end && periodOf(end.text)?.[side];
    return day === undefined || field === 'published' ? day : instantOf(day);
  };
  const from = edge(range.low, range.low?.included ? 'first' : 'next');
  const before = edge(range.high, range.high?.included ? 'next' : 'first');
  if (from !== undefined && before !== undefined && from >= before) return backwards(field, range);
  return {
    ...{ kind: 'date', field },
    ...(from !== undefined && { from }),
    ...(before !== undefined && { before }),
  };
}

function readNumbers(field: NumberField, text: string): Reading {
  const range = readRange(text);
  const wrong = endsOf(range).find((end) => !/^\d{1,15}$/.test(end.text));
  if (wrong) {
    return {
      severity: wrong.text === '' ? 'hint' : 'error',
      message: `${notA('number', wrong)}: write ${field}:3, ${field}:>3 or ${field}:3..5.`,
    };
  }
  const outside = (end: End) => Number(end.text) < 1 || Number(end.text) > 5;
  if (field === 'rating' && endsOf(range).some(outside)) {
    const message = 'Ratings go from 1 to 5; -has:rating finds papers without one.';
    return { severity: 'error', message };
  }
  const { low, high } = range;
  const from = low && Number(low.text) + (low.included ? 0 : 1);
  const to = high && Number(high.text) - (high.included ? 0 : 1);
  if (from !== undefined && to !== undefined && from > to) return backwards(field, range);
  return {
    ...{ kind: 'number', field },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

const endsOf = ({ low, high }: WrittenRange): readonly End[] =>
  [low, high].filter((end) => end !== undefined);

const notA = (what: string, { text }: End) =>
  text === '' ? `A ${what} is missing here` : `“${text}” is no ${what}`;

const backwards = (field: OperatorName, { low, high }: WrittenRange): Reading => ({
  severity: 'error',
  message: `This ends before it begins: write ${field}:${high?.text}..${low?.text}.`,
});
