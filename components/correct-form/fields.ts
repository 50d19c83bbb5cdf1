import { countWords } from '../../utils/interface/words';
import { own } from '../../utils/model/order';
import type { Paper } from '../../utils/paper/schema';

/** The fields of a paper that can be corrected by hand: how each is written, and read. */

export type FieldValue = string | readonly string[];

interface FieldKind {
  readonly name: string;
  readonly label: string;
  /** How it is typed: in a line, in a text of several, or as a list with one to a line. */
  readonly look: 'line' | 'text' | 'list';
  /** How to write it, where that is not plain. */
  readonly hint?: string;
  /** What may be typed, as suggestions. */
  readonly suggestions?: readonly string[];
  /** What is wrong with a text that is not empty, in a sentence; undefined when nothing is. */
  readonly problem?: (text: string) => string | undefined;
  readonly limit: number;
}

export const correctableFields = [
  { name: 'title', label: 'Title', look: 'text', limit: 2_000 },
  { name: 'authors', label: 'Authors', look: 'list', hint: 'One to a line', limit: 500 },
  {
    name: 'published',
    label: 'Published',
    look: 'line',
    hint: 'Such as 2024-07-31, 2024-07 or 2024',
    problem: dateProblem,
    limit: 10,
  },
  { name: 'venue', label: 'Venue', look: 'line', limit: 1_000 },
  {
    name: 'type',
    label: 'Type',
    look: 'line',
    suggestions: [
      'Preprint',
      'Journal article',
      'Conference paper',
      'Book',
      'Book chapter',
      'Thesis',
      'Report',
    ],
    limit: 60,
  },
  { name: 'journalReference', label: 'Journal reference', look: 'line', limit: 1_000 },
  { name: 'abstract', label: 'Abstract', look: 'text', limit: 100_000 },
  { name: 'comment', label: 'Comment', look: 'text', limit: 5_000 },
  { name: 'categories', label: 'Categories', look: 'list', hint: 'One to a line', limit: 200 },
  { name: 'keywords', label: 'Keywords', look: 'list', hint: 'One to a line', limit: 300 },
  { name: 'links.page', label: 'Page', look: 'line', problem: addressProblem, limit: 2_000 },
  { name: 'links.pdf', label: 'PDF', look: 'line', problem: addressProblem, limit: 2_000 },
  { name: 'links.code', label: 'Code', look: 'line', problem: addressProblem, limit: 2_000 },
  { name: 'links.project', label: 'Project', look: 'line', problem: addressProblem, limit: 2_000 },
] as const satisfies readonly FieldKind[];

export type CorrectableField = (typeof correctableFields)[number]['name'];

/** How a field is typed. */
export const kindOf = (name: CorrectableField): FieldKind =>
  correctableFields.find((kind) => kind.name === name) ?? correctableFields[0];

function dateProblem(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (!year) return 'Write the date as 2024-07-31, or only 2024-07 or 2024.';
  if (month && !(Number(month) >= 1 && Number(month) <= 12)) return 'There is no such month.';
  if (!day) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? undefined : 'There is no such day.';
}

function addressProblem(text: string): string | undefined {
  const words = 'Write a whole address, beginning with https://.';
  if (!/^https?:\/\//i.test(text)) return words;
  return URL.canParse(text) ? undefined : words;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A field's value as it is typed. */
export function textOfField(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** The value that was typed; an empty one says that the paper has none. */
export const readField = (name: CorrectableField, text: string): FieldValue =>
  kindOf(name).look === 'list' ? linesOf(text) : text.trim();

/** What is said where a field that every paper has is left empty. */
const needed: Partial<Record<CorrectableField, string>> = {
  title: 'A paper needs a title.',
  'links.page': 'A paper needs a page that it can be opened at.',
};

/** What is wrong with what was typed, and what would be right; undefined when nothing is. */
export function fieldProblem(name: CorrectableField, text: string): string | undefined {
  const { label, look, limit, problem }: FieldKind = kindOf(name);
  const trimmed = text.trim();
  if (trimmed === '') return needed[name];
  const wrong = problem?.(trimmed);
  if (wrong) return wrong;
  const parts = look === 'list' ? linesOf(text) : [trimmed];
  const long = parts.find((part) => part.length > limit);
  if (long === undefined) return undefined;
  const most = `${countWords(limit)} characters`;
  return look === 'list'
    ? `“${long.slice(0, 24)}…” is longer than ${most}.`
    : `${label} can have ${most} at most.`;
}

/** What a paper says in a field now. */
export function fieldOfPaper(paper: Paper, name: CorrectableField): FieldValue | undefined {
  if (name === 'authors') return paper.authors.map((author) => author.name);
  const link = name.startsWith('links.') ? name.slice('links.'.length) : undefined;
  const value = link === undefined ? paper[name] : own(paper.links, link);
  return value === undefined || isFieldValue(value) ? value : undefined;
}

/** A field's value out of what was read of a page, where authors are more than names. */
export function fieldOfReading(value: unknown): FieldValue | undefined {
  if (!Array.isArray(value)) return isFieldValue(value) ? value : undefined;
  return value.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'name' in each ? String(each.name) : String(each),
  );
}

const isFieldValue = (value: unknown): value is FieldValue =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

/** A field of the form. */
export interface FormField {
  readonly name: CorrectableField;
  /** What the paper says now, as it is typed. */
  readonly text: string;
  /** What pages said; empty where they said nothing. */
  readonly pages: string;
}

export interface FormCorrection {
  readonly field: CorrectableField;
  /** Null: back to what pages said. */
  readonly value: FieldValue | null;
}

const same = (name: CorrectableField, one: string, other: string): boolean =>
  textOfField(readField(name, one)) === textOfField(readField(name, other));

/** What of a form was changed. */
export function correctionsOf(
  fields: readonly FormField[],
  drafts: Readonly<Partial<Record<CorrectableField, string>>>,
): FormCorrection[] {
  return fields.flatMap(({ name, text, pages }) => {
    const draft = drafts[name];
    if (draft === undefined || same(name, draft, text)) return [];
    return [{ field: name, value: same(name, draft, pages) ? null : readField(name, draft) }];
  });
}
