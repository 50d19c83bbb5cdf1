import type { PaperId } from '../paper/identity';
import type { Status } from '../paper/schema';
import type { Outline } from './outline';
import type { Sort } from './sort';

/**
 * What an extension page and its search worker say to each other. Papers travel as numbers that the
 * worker gave them; a number stays with its paper while the worker lives, and means nothing elsewhere.
 */

export type PaperNumber = number;

/** A list to be made. */
export interface ListRequest {
  /** The query as typed. */
  readonly query: string;
  readonly shelf: 'saved' | 'removed';
  readonly sort: Sort;
  /** The rows wanted along with the answer: `from` the first place, up to `to`, excluded. */
  readonly rows: { readonly from: number; readonly to: number };
}

export interface List {
  /** Every paper found, in order. */
  readonly numbers: Int32Array;
  readonly rows: readonly Outline[];
  /** The version of the projection that this is of. */
  readonly version: number;
}

export const facetNames = ['status', 'tag', 'site', 'year', 'venue', 'author', 'category'] as const;
export type FacetName = (typeof facetNames)[number];

/** One value of a facet, and how many of the papers found have it. */
export interface FacetValue {
  /** What a query names it by: a tag's or a site's key, else the value itself. */
  readonly value: string;
  /** As people read it. */
  readonly name: string;
  readonly count: number;
}

export interface Facet {
  /** The most frequent values, most frequent first; tags all of them. */
  readonly values: readonly FacetValue[];
  /** How many values there are. */
  readonly total: number;
}
export type Facets = Readonly<Record<FacetName, Facet>>;

/** Papers that may be one: two or more, the best candidates first. */
export interface DuplicateCandidate {
  readonly papers: readonly Outline[];
  readonly reason: 'identifier' | 'title';
}

/** How the projection stands. */
export interface SearchState {
  /** `off` until it is first needed; `failed` when the library cannot be read. */
  readonly phase: 'off' | 'loading' | 'building' | 'ready' | 'failed';
  /** While building: how many papers were read, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** Grows with every change: a list of an older version may be out of date. */
  readonly version: number;
  /** Said once to the user, such as that the search data was damaged and is made anew. */
  readonly notice?: string;
  /** The name of what went wrong, when `failed`. */
  readonly error?: string;
}

/** Every question that a page may ask, with what it answers. */
export interface SearchQuestions {
  readonly list: (request: ListRequest) => List;
  /** The counts of all facets over what a query finds. Asked after its list, which is shown first. */
  readonly facets: (request: Pick<ListRequest, 'query' | 'shelf'>) => Facets;
  /** How many of the saved papers that a query finds have each status. */
  readonly statuses: (query: string) => Readonly<Record<Status, number>>;
  /** The rows of these papers, in their order; one that is gone is left out. */
  readonly rows: (numbers: readonly PaperNumber[]) => readonly Outline[];
  readonly keys: (numbers: Int32Array) => readonly PaperId[];
  /** How many saved papers each query finds. */
  readonly counts: (queries: readonly string[]) => readonly number[];
  /** Values of a facet whose name has a word that begins with `prefix`, the most frequent first. */
  readonly values: (request: {
    readonly facet: FacetName;
    readonly prefix: string;
    readonly limit: number;
  }) => readonly FacetValue[];
  /** How many of these papers have each tag, the most frequent first. */
  readonly tagsAmong: (papers: readonly PaperId[]) => readonly FacetValue[];
  readonly duplicates: () => readonly DuplicateCandidate[];
}

type QuestionName = keyof SearchQuestions;
type RequestOf<Name extends QuestionName> = Parameters<SearchQuestions[Name]>[0];

/** Page to worker: a question, or the wish that the worker gets ready. */
export type SearchMessage =
  | { readonly start: true }
  | { readonly id: number; readonly name: QuestionName; readonly request: RequestOf<QuestionName> };

/** Worker to page: a new state, or what a question came to. */
export type SearchAnswer =
  | { readonly state: SearchState }
  | { readonly id: number; readonly value: ReturnType<SearchQuestions[QuestionName]> }
  | { readonly id: number; readonly error: string };
