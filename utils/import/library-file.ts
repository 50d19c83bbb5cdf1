import type * as z from 'zod/mini';
import { libraryFileSchema, type Paper, paperSchema } from '../paper/schema';
import { itemOf, unreadable } from './entry';
import type { ImportFormat, ImportItem } from './imported';
import { jsonEntries, jsonValues, readJson } from './json-entries';
import { lineCounter } from './lines';

const { format, version } = libraryFileSchema.shape;

/**
 * Offprint's own JSON. Each paper is read by itself, so that one that was damaged, or edited by hand
 * and got wrong, does not keep the others out.
 */
export const libraryFile: ImportFormat = {
  id: 'library',
  label: 'Offprint library',
  extensions: ['json'],
  recognises: (beginning) => /^\s*\{/.test(beginning) && ownFormat.test(beginning),
  *read(text) {
    const lineAt = lineCounter(text);
    const [file] = jsonValues(text);
    const head = file && headOf(text, file.start);
    const problem = problemOf(head);
    if (problem || !head?.papers) {
      yield unreadable(1, problem ?? 'This library file has no list of papers.', text);
      return;
    }
    for (const entry of jsonEntries(text, head.papers)) {
      const line = lineAt(entry.start);
      const source = text.slice(entry.start, entry.start + 1_000);
      const reading = readJson(text, entry);
      if ('message' in reading) yield unreadable(line, reading.message, source);
      else yield paperOf(reading.value, line, source);
    }
  },
};

const ownFormat = new RegExp(`"format"\\s*:\\s*"${format.def.values[0]}"`);

/** What the file says of itself, and the place where its list of papers begins. */
interface Head {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly papers?: number;
}

function headOf(text: string, start: number): Head {
  const head: { format?: unknown; version?: unknown; papers?: number } = {};
  if (text[start] !== '{') return head;
  for (const entry of jsonEntries(text, start)) {
    if (entry.name === 'papers' && text[entry.start] === '[') head.papers = entry.start;
    if (entry.name !== 'format' && entry.name !== 'version') continue;
    const reading = readJson(text, entry);
    if ('value' in reading) head[entry.name] = reading.value;
  }
  return head;
}

function problemOf(head: Head | undefined): string | undefined {
  if (!format.safeParse(head?.format).success) {
    return 'This is not a library file of Offprint: it does not say that its format is “offprint-library”.';
  }
  if (version.safeParse(head?.version).success) return undefined;
  return typeof head?.version === 'number'
    ? `This library file is of version ${head.version}, which this Offprint does not know: update Offprint first.`
    : 'This library file does not say which version it has; it must say "version": 1.';
}

function paperOf(value: unknown, line: number, source: string): ImportItem {
  const first = paperSchema.safeParse(value);
  // Once more, for what is only too long.
  const { data: paper, error } =
    first.error && shorten(value, first.error) ? paperSchema.safeParse(value) : first;
  if (!paper) return unreadable(line, messageOf(error), source);
  const { key, ids, status, rating, tags, note, citationKey, savedAt, ...rest } = paper;
  const { title, authors, authorCount, abstract, published, version: named, type, venue } = rest;
  const { comment, journalReference, categories, keywords, csl } = rest;
  const { page, pdf, code, project } = rest.links;
  return itemOf({
    line,
    source,
    named: { ids: [...new Set([key, ...ids])] },
    facts: {
      ...{ title, authors, authorCount, abstract, published, version: named, type, venue },
      ...{ comment, journalReference, categories, keywords, csl },
      links: { page, pdf, code, project },
    },
    own: { tags, note, status, rating, savedAt, citationKey },
    whole: paper,
  });
}

/** Cuts what is too long to the limits of the schema. Says whether there was anything to cut. */
function shorten(value: unknown, { issues }: z.core.$ZodError<Paper>): boolean {
  const tooLong = issues.filter((issue) => issue.code === 'too_big');
  for (const { path, maximum } of tooLong) {
    const steps = [...path];
    const last = steps.pop();
    const parent = steps.reduce<unknown>((at, step) => childOf(at, step), value);
    const whole = last === undefined ? undefined : childOf(parent, last);
    if (last === undefined || !(typeof whole === 'string' || Array.isArray(whole))) continue;
    (parent as Record<PropertyKey, unknown>)[last] = whole.slice(0, Number(maximum));
  }
  return tooLong.length > 0;
}

const childOf = (parent: unknown, name: PropertyKey): unknown =>
  typeof parent === 'object' && parent !== null && Object.hasOwn(parent, name)
    ? (parent as Record<PropertyKey, unknown>)[name]
    : undefined;

function messageOf(error: z.core.$ZodError<Paper> | undefined): string {
  const fields = new Set(error?.issues.flatMap(({ path }) => (path[0] ? [String(path[0])] : [])));
  const named = [...fields].slice(0, 5).map((name) => `“${name}”`);
  return named.length
    ? `This paper is not as a library file has it; look at ${named.join(', ')}.`
    : 'This is not a paper of a library file, but something else.';
}
