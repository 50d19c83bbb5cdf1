import type { FoundId } from '../paper/identity';
import { longest } from '../paper/places';
import { identifierIn } from './identifiers';

/** Where a text names a paper, by an address or an identifier. */
export interface Mention extends FoundId {
  readonly start: number;
  readonly end: number;
  /** The address, where it is one. */
  readonly address: string | undefined;
}

/** An address or DOI goes on to a space, a quote, or punctuation that is written with Chinese. */
const rest = '[^\\s<>"|`\\u3000-\\u303f\\uff00-\\uffef]+';
/** Hosts whose addresses are written without `https://` too. */
const hosts =
  '(?:arxiv|alphaxiv|doi|semanticscholar|aclanthology)\\.org|openreview\\.net|(?:huggingface|hf)\\.co|pubmed\\.ncbi\\.nlm\\.nih\\.gov';
const modern = '\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?';
const old = '[a-z-]{2,10}(?:\\.[a-z]{2})?/\\d{7}(?:v\\d{1,3})?';

/**
 * What may name a paper. Each kind begins where no other does, and ends for good where it ends, so
 * that a text is gone through once, whatever it holds.
 */
const candidates = new RegExp(
  [
    `(?<address>https?://${rest}|(?<![\\w.@/-])(?:(?:www|export|dx)\\.)?(?:${hosts})/${rest})`,
    `(?<![\\w/])arxiv[: ]{1,3}(?<arxiv>${modern}|${old})(?!\\d)`,
    `(?<![\\w.])(?<doi>10\\.\\d{4,9}(?:\\.\\d{1,9}){0,5}/${rest})`,
    '(?<!\\w)pmid:?\\s?(?<pmid>\\d{1,9})(?!\\d)',
    `(?<![\\w./-])(?<old>${old})(?![\\w/])`,
    // Not within other numbers, after a sign or before one; as a member of a list it may be.
    `(?<![\\w./@#$€£¥%&=+^~±≈-]|\\d:|(?<!\\d{3})\\d,)(?<bare>${modern})(?![\\w%‰°€£¥$^/@+-]|[.:]\\d|,\\d(?!\\d{3}\\.))`,
  ].join('|'),
  'giu',
);

/** The mentions in a line of text, in their order. */
export function* mentionsIn(line: string): Generator<Mention> {
  for (const { 0: match, index, groups = {} } of line.matchAll(candidates)) {
    if (match.length > longest) continue;
    const written = withoutPunctuation(match);
    const end = index + written.length;
    if (groups.bare && !isPlausible(line, index, end)) continue;
    const found = identifierIn(spelledOut(written, groups));
    const address = groups.address && (/^http/i.test(written) ? written : `https://${written}`);
    if (found) yield { ...found, start: index, end, address };
  }
}

function spelledOut(written: string, { arxiv, pmid, address }: Readonly<Record<string, string>>) {
  if (arxiv) return `arxiv:${arxiv}`;
  if (pmid) return `pmid:${pmid}`;
  return address && !/^http/i.test(written) ? `https://${written}` : written;
}

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Without the punctuation of the sentence around it, and brackets that it does not open. */
function withoutPunctuation(text: string): string {
  // The words of a link in Markdown end there: `[10.1000/1](https://doi.org/10.1000/1)`.
  const link = text.indexOf('](');
  const written = link < 0 ? text : text.slice(0, link);
  // How many more brackets of a kind are closed than opened.
  const surplus = new Map<string, number>();
  let end = written.length;
  for (; end > 0; end -= 1) {
    const sign = written[end - 1] ?? '';
    const partner = partners[sign];
    if (partner) {
      const left = surplus.get(sign) ?? count(written, sign) - count(written, partner);
      if (left <= 0) break;
      surplus.set(sign, left - 1);
    } else if (!/[.,;:!?'’”»*\\…]/.test(sign)) break;
  }
  return written.slice(0, end);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** So much around a bare number tells whether it is one that something was measured by. */
const around = 24;
const beforeMeasure =
  /(?:[$€£¥=≈~±×^]|\S\s*>|<\s|\b(?:is|was|equals?|about|approximately|around|version|release|build|value|loss|score|EUR|USD|CHF|GBP))\s*$|(?:^|\s)[-+]?\d+\.\d+\s+$/i;
const afterMeasure =
  /^\s*(?:[%‰°×±=<≈~^]|(?:[kcmµn]?g|[kcmµn]m|[mµn]?s|[kMGT]?Hz|[kMGT]?eV|[kM]?Pa|[kKMGT]B|mol|[hKVWJ]|hours?|minutes?|seconds?|days?|dollars?|euros?|percent|points|met(?:er|re)s?|px|pixels|EUR|USD|CHF|GBP)(?![\w-]))|^\s+[-+]?\d+\.\d+(?![\w.])/;
const modernNumber = /(?:^|\s)\d{4}\.\d{4,5}(?:v\d+)?\s*$|^\s+\d{4}\.\d{4,5}/;

/**
 * Is a bare number meant as a paper's? Not as a measure, or in a row of decimals. Those of four digits
 * after the point, as they were before 2015, look like any decimal: they have to stand alone.
 */
function isPlausible(line: string, start: number, end: number): boolean {
  const before = line.slice(Math.max(0, start - around), start);
  const after = line.slice(end, end + around);
  const isMeasure = (beside: string, shape: RegExp) =>
    shape.test(beside) && !modernNumber.test(beside);
  if (isMeasure(before, beforeMeasure) || isMeasure(after, afterMeasure)) return false;
  if (/\.\d{5}/.test(line.slice(start, end))) return true;
  const isBracketed = before.endsWith('[') && after.startsWith(']');
  const isAlone = /^[\s>*•-]*(?:\d{1,3}[.)]\s+)?$/.test(before) && /^(?:\.pdf)?\s*$/.test(after);
  return isBracketed || isAlone || /^(?:\.pdf\b|\s+\[[a-z-]+(?:\.[a-z-]+)?\])/i.test(after);
}
