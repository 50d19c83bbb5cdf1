import { isEntry, readEntries, type WrittenEntry } from './entries';

/** As much as a file may inherit beyond its own length: what grows further is an attack. */
const allowance = 100_000;
/** A paper, its volume, the series of it: more is no book’s. */
const longestChain = 5;
/** Nobody divides the data of an entry further. */
const mostData = 5;

/** Where entries name those that they inherit from. */
const naming = /\b(?:crossref|xdata)\s{0,20}=\s{0,20}["{]([^"{}]{1,500})/gi;

/**
 * What a paper has of the volume that it is in. Not what names the volume or leads to it: by a DOI
 * of the proceedings all papers in them would be one.
 */
const ofVolume = [
  ...['booktitle', 'journal', 'journaltitle', 'date', 'year', 'month', 'editor', 'publisher'],
  ...['organization', 'series', 'volume', 'number', 'address', 'location', 'isbn', 'issn'],
];

type Fields = ReadonlyMap<string, string>;

/**
 * Completes entries by those that they name: `crossref`, as DBLP writes it, and BibLaTeX's `xdata`.
 * What an entry says itself holds. The others may stand anywhere in the file, and mostly stand below:
 * they are looked for once, when the first entry names one.
 */
export class Inheritance {
  readonly #text: string;
  /** Those that others name, by their keys. */
  #named: Map<string, WrittenEntry> | undefined;
  /** The keys of those that are completed, or are being. */
  readonly #whole = new Set<string>();
  #depth = 0;
  #left: number;

  constructor(text: string) {
    this.#text = text;
    this.#left = text.length + allowance;
  }

  /** The entry with what it inherits. */
  complete(entry: WrittenEntry): WrittenEntry {
    const fields = this.#complete(entry);
    return fields === entry.fields ? entry : { ...entry, fields };
  }

  #complete({ fields: own }: WrittenEntry): Fields {
    const data = keysIn(own.get('xdata')).slice(0, mostData);
    const [volume] = keysIn(own.get('crossref'));
    if (data.length === 0 && volume === undefined) return own;
    const fields = new Map(own);
    for (const key of data) this.#add(fields, this.#find(key)?.fields);
    const found = volume === undefined ? undefined : this.#find(volume);
    if (found) this.#add(fields, fromVolume(found));
    return fields;
  }

  #add(fields: Map<string, string>, others: Fields = new Map()): void {
    for (const [name, value] of others) {
      if (fields.has(name) || value.length > this.#left) continue;
      this.#left -= value.length;
      fields.set(name, value);
    }
  }

  /** Another entry, whole. One that names itself, over however many others, has there what it says. */
  #find(key: string): WrittenEntry | undefined {
    this.#named ??= namedEntries(this.#text);
    const entry = this.#named.get(key);
    if (!entry || this.#whole.has(key) || this.#depth === longestChain) return entry;
    this.#whole.add(key);
    this.#depth += 1;
    const whole = this.complete(entry);
    this.#depth -= 1;
    this.#named.set(key, whole);
    return whole;
  }
}

/** BibTeX takes keys for the same however they are capitalised. */
const keysIn = (names = ''): readonly string[] => [
  ...new Set(
    names
      .split(',')
      .map((key) => key.trim().toLowerCase())
      .filter(Boolean),
  ),
];

/** The entries that others name, by their keys. */
function namedEntries(text: string): Map<string, WrittenEntry> {
  const wanted = new Set([...text.matchAll(naming)].flatMap(([, names]) => keysIn(names)));
  const named = new Map<string, WrittenEntry>();
  for (const entry of readEntries(text, isEntry)) {
    const key = entry.kind === 'entry' ? entry.key.toLowerCase() : '';
    if (entry.kind === 'entry' && wanted.has(key) && !named.has(key)) named.set(key, entry);
  }
  return named;
}

/** What an entry has of its volume, whose title is where it appeared. */
function fromVolume({ type, fields: volume }: WrittenEntry): Fields {
  const fields = new Map<string, string>();
  for (const name of ofVolume) {
    const value = volume.get(name);
    if (value !== undefined) fields.set(name, value);
  }
  const title = volume.get('title');
  const place = type === 'periodical' ? 'journaltitle' : 'booktitle';
  if (title !== undefined && !fields.has(place)) fields.set(place, title);
  return fields;
}
