import { bestId, homeOf, type PaperId } from '../paper/identity';
import type { Author, Paper, Status } from '../paper/schema';
import { claimsOf } from './groups';
import { displayNote, type LiveNote } from './notes';
import { plainFields } from './observed';
import { own } from './order';
import { distinctRowOf, linkedWith } from './pairs';
import { instantOf, type Stamp } from './stamp';
import type { PaperRowState, TagRow } from './state';
import { shownTags } from './tags';

/** A row of `papers`: the library file's fields at the top level beside the stamps. */
export interface PaperRow extends Paper {
  readonly shelf: 'saved' | 'removed' | 'joined';
  /** Keys of the tags that `tags` names. */
  readonly tagKeys: readonly string[];
  /** Papers that the user linked with this one, by the rows that they had then. */
  readonly linked?: readonly PaperId[];
  /** The row that this one was joined into, while `shelf` is `joined`. */
  readonly joinedTo?: PaperId;
  readonly state: PaperRowState;
}

/** A paper always has a title; the rest of what pages say in one value it may lack. */
const optionalFields = plainFields.filter((field) => field !== 'title');
const linkNames = ['pdf', 'code', 'project'] as const;

/** A field's value as put right by hand; an empty text says that it has none, null nothing. */
const correctedIn = (state: PaperRowState, field: string): unknown =>
  own(state.registers, `field:${field}`)?.value ?? undefined;

/** A field as corrected by hand, else as read from pages. */
function fieldOf(state: PaperRowState, field: string): unknown {
  const corrected = correctedIn(state, field);
  if (corrected === '') return undefined;
  return corrected ?? own(state.observed, field)?.value;
}

/** The authors: those that were put right by hand may be kept by their names alone. */
export function authorsOf(state: PaperRowState): Author[] {
  const authors = (fieldOf(state, 'authors') ?? []) as (Author | string)[];
  return authors.map((author) => (typeof author === 'string' ? { name: author } : author));
}

/** How many authors a page counted; a list that was put right by hand is whole. */
const authorCountOf = (state: PaperRowState): number =>
  correctedIn(state, 'authors') === undefined ? Number(fieldOf(state, 'authorCount') ?? 0) : 0;

export const isRemoved = (state: PaperRowState): boolean =>
  state.registers.removed?.value !== false;

/** When the user last touched the paper; what pages said, joins and given keys do not count. */
function lastTouched(state: PaperRowState): Stamp | undefined {
  const stamps = [
    ...Object.entries(state.registers).flatMap(([name, { stamp }]) =>
      name === 'joinedTo' || name === 'citationKey' || distinctRowOf(name) ? [] : [stamp],
    ),
    ...Object.values(state.tags).map(({ stamp }) => stamp),
    ...state.notes.map(({ stamp }) => stamp),
  ];
  return stamps.sort().at(-1);
}

function defined(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** What is known of a paper, which is these rows, as the library file writes it. */
export function paperOf(
  key: PaperId,
  ids: readonly PaperId[],
  state: PaperRowState,
  live: readonly LiveNote[],
  tags: ReadonlyMap<string, TagRow>,
  members: readonly PaperId[],
): Paper & Pick<PaperRow, 'tagKeys' | 'linked'> {
  const shown = shownTags(state.tags, tags);
  const claimed = claimsOf(key, state)[0]?.stamp;
  const since = claimed === undefined ? new Date(0).toISOString() : instantOf(claimed);
  const touched = lastTouched(state);
  const authors = authorsOf(state);
  const count = authorCountOf(state);
  const linked = linkedWith(state, members);
  const page = fieldOf(state, 'links.page') ?? homeOf(bestId(ids)) ?? state.sources[0]?.page ?? '';
  return {
    key,
    ids: [...ids],
    title: (fieldOf(state, 'title') as string | undefined) ?? bestId(ids),
    authors,
    // Only worth keeping where the list is shorter than what the card counted.
    ...(count > authors.length && { authorCount: count }),
    ...defined(optionalFields.map((field) => [field, fieldOf(state, field)])),
    categories: (fieldOf(state, 'categories') ?? []) as string[],
    keywords: (fieldOf(state, 'keywords') ?? []) as string[],
    links: {
      page: page as string,
      ...defined(linkNames.map((name) => [name, fieldOf(state, `links.${name}`)])),
    },
    sources: state.sources,
    signals: state.signals,
    status: (state.registers.status?.value ?? 'to-read') as Status,
    ...defined([['rating', state.registers.rating?.value ?? undefined]]),
    tags: shown.map(({ name }) => name),
    tagKeys: shown.map((tag) => tag.key),
    ...(linked.length > 0 && { linked }),
    note: displayNote(live),
    ...defined([
      [
        'citationKey',
        fieldOf(state, 'citationKey') ?? state.registers.citationKey?.value ?? undefined,
      ],
      ['csl', fieldOf(state, 'csl') ?? undefined],
    ]),
    savedAt: (state.registers.savedAt?.value ?? since) as string,
    updatedAt: touched === undefined ? since : instantOf(touched),
  };
}
