import { type Document, isMap, isScalar, parse, parseDocument } from 'yaml';
import {
  bodyBegin,
  bodyOf,
  frontMatterOf,
  type OwnPart,
  ownFields,
  ownValuesOf,
  sealOf,
  sharedFields,
} from '../export/note-file';

/** What a file says of itself that Offprint wrote before, and that the user may have changed since. */
interface Parts {
  /** Offprint's fields, as a reader of YAML has them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The lines of all other fields, and of comments, as they are. */
  readonly others: string;
  readonly before: string;
  /** What is between Offprint's marks; undefined where they are not to be found. */
  readonly own: { readonly body: string; readonly end: string } | undefined;
  readonly after: string;
}

export type Merged =
  /** Nothing is to be written. */
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly text: string }
  /** The user changed what is Offprint's: writing would lose that. */
  | { readonly kind: 'edited' }
  /** The front matter is none that can be read. */
  | { readonly kind: 'unreadable' };

const frontMatter = /^---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|$)/s;
const begin = /<!-- offprint:begin[^>]*-->/;
const end = /<!-- offprint:end[^>]*-->/;

/** The key of the paper that a file is of, where Offprint wrote it. */
export function keyInNote(text: string): string | undefined {
  const fields = frontMatter.exec(withPlainLines(text))?.[1] ?? '';
  const written = /^offprint:(.*)$/m.exec(fields)?.[1];
  try {
    const key: unknown = written && parse(written);
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A file with Offprint's part as it is to be now, and all that is the user's as it was: other
 * fields, other tags and aliases, and all text outside of the marks. Where the user changed
 * Offprint's part, that is said, unless it is to be replaced.
 */
export function mergeNote(existing: string, own: OwnPart, replacing = false): Merged {
  const parts = partsOf(withPlainLines(existing));
  if (!parts) return { kind: 'unreadable' };
  const { values, own: found } = parts;
  const [seal = '', ...tags] = found ? wordsIn(found.end) : [];
  const shared = {
    tags: together(own.fields.tags, tagsIn(values.tags), tags),
    aliases: together(own.fields.aliases, listIn(values.aliases), listIn(values.title)),
  };
  const wanted = ownValuesOf(own);
  const body = bodyOf(own);
  const isSame =
    found !== undefined &&
    `${bodyBegin}\n\n${[found.body, found.end].filter(Boolean).join('\n\n')}` === body &&
    sealOf(values, '') === sealOf(wanted, '') &&
    sharedFields.every((name) => isSameList(listIn(values[name]), shared[name]));
  if (isSame) return { kind: 'same' };
  const untouched = found !== undefined && sealOf(values, found.body) === seal;
  if (!untouched && !replacing) return { kind: 'edited' };
  const fields = frontMatterOf({ ...own.fields, ...shared }) + parts.others;
  if (partsOf(`---\n${fields}---\n`)?.others !== parts.others) return { kind: 'unreadable' };
  const rest = found ? parts.before + body + parts.after : `\n${body}\n${parts.after}`;
  return { kind: 'changed', text: `---\n${fields}---\n${rest}` };
}

const withPlainLines = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

function partsOf(text: string): Parts | undefined {
  const head = frontMatter.exec(text);
  if (!head) return undefined;
  const fields = fieldsOf(head[1] ?? '');
  if (!fields) return undefined;
  const rest = text.slice(head[0].length);
  const from = begin.exec(rest);
  const inside = from ? rest.slice(from.index + from[0].length) : '';
  const to = end.exec(inside);
  if (!from || !to) return { ...fields, before: '', own: undefined, after: rest };
  return {
    ...fields,
    before: rest.slice(0, from.index),
    own: { body: inside.slice(0, to.index).trim(), end: to[0] },
    after: inside.slice(to.index + to[0].length),
  };
}

/** Offprint's fields by value, and the others as they stand. */
function fieldsOf(source: string): Pick<Parts, 'values' | 'others'> | undefined {
  const document = parseDocument(source);
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && !isMap(contents)) || contents?.flow) {
    return undefined;
  }
  const all = valuesIn(document);
  const starts = (contents?.items ?? []).map(({ key }) =>
    isScalar(key) ? { name: key.value, at: lineStart(source, key.range?.[0] ?? 0) } : undefined,
  );
  const known: ReadonlySet<unknown> = new Set(ownFields);
  const values: Record<string, unknown> = {};
  let others = source.slice(0, starts[0]?.at ?? source.length);
  for (const [index, start] of starts.entries()) {
    if (!start || !all) return undefined;
    const block = source.slice(start.at, starts[index + 1]?.at ?? source.length);
    if (known.has(start.name)) {
      values[String(start.name)] = all.get(start.name);
      // A comment is the user's, wherever it stands.
      others += block.match(/^#.*\n/gm)?.join('') ?? '';
    } else others += block;
  }
  return { values, others };
}

function valuesIn(document: Document): ReadonlyMap<unknown, unknown> | undefined {
  try {
    const values: unknown = document.toJS({ mapAsMap: true });
    return values instanceof Map ? values : undefined;
  } catch {
    return undefined; // an alias of nothing, or of far too much
  }
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The words of the mark at the end: the seal, and the tags that Offprint wrote. */
const wordsIn = (mark: string): readonly string[] =>
  mark
    .replace(/^<!-- offprint:end|-->$/g, '')
    .split(' ')
    .filter(Boolean);

/** A list as users and programs write one: also a text alone. */
function listIn(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) =>
    (typeof item === 'string' && item) || typeof item === 'number' ? [String(item)] : [],
  );
}

/** A text of several tags, as Obsidian also reads it. */
const tagsIn = (value: unknown): readonly string[] =>
  listIn(value).flatMap((text) => text.split(/[\s,]+/).filter(Boolean));

/** Offprint's list, and what the file has beyond what Offprint wrote there. */
function together(
  wanted: OwnPart['fields']['tags'],
  found: readonly string[],
  written: readonly string[],
): readonly string[] {
  const own = Array.isArray(wanted) ? (wanted as readonly string[]) : [];
  const known = new Set([...own, ...written].map((item) => item.toLowerCase()));
  return [...own, ...found.filter((item) => !known.has(item.toLowerCase()))];
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));
