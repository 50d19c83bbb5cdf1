import type { Paper } from '../paper/schema';
import type { Named } from './identifiers';
import type { ImportedFacts, ImportedOwn, ImportItem } from './imported';
import { textOf } from './limits';
import { present } from './present';

/** The same fields, each of which may be absent or undefined. */
type Maybe<Values> = { readonly [Name in keyof Values]?: Values[Name] | undefined };

export type UnreadableItem = Extract<ImportItem, { kind: 'unreadable' }>;

/** One entry of a file, as far as it could be read. */
export interface Entry {
  readonly line: number;
  /** The entry as it stands in the file, or its beginning. */
  readonly source: string;
  readonly named: Named;
  readonly facts: Maybe<Omit<ImportedFacts, 'links'>> & {
    readonly links?: Maybe<NonNullable<ImportedFacts['links']>>;
  };
  readonly own?: Maybe<ImportedOwn>;
  readonly whole?: Paper;
}

/** The paper of an entry. One with neither a title nor an identifier could never be found again. */
export function itemOf({ line, source, named, facts, own = {}, whole }: Entry): ImportItem {
  if (!facts.title && !named.ids.length) {
    return unreadable(
      line,
      'This entry has neither a title nor an identifier such as a DOI or an arXiv number; it needs one of them.',
      source,
    );
  }
  const version = facts.version ?? named.version;
  return {
    kind: 'paper',
    paper: {
      line,
      ids: named.ids,
      facts: present<ImportedFacts>({ ...facts, version, links: present(facts.links ?? {}) }),
      own: { ...present<ImportedOwn>(own), tags: own.tags ?? [] },
      ...(whole && { whole }),
    },
  };
}

/** What could not be read, with the beginning of how it stands in the file. */
export function unreadable(line: number, message: string, source: string): UnreadableItem {
  const excerpt = textOf(source.slice(0, 1_000), 200) ?? '';
  return { kind: 'unreadable', problem: { line, message, excerpt } };
}
