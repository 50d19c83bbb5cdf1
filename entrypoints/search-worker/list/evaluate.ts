import { statuses } from '../../../utils/interface/status';
import { type PaperId, textOf } from '../../../utils/paper/identity';
import type { Query } from '../../../utils/query/syntax';
import { categoryKey, isInCategory, isUnderTag } from '../../../utils/search/facts';
import { findPattern, type Pattern, tokensOf } from '../../../utils/text/tokens';
import { type Columns, flags, unknown } from '../columns/columns';
import type { ListColumn } from '../columns/list-column';
import { tagWeight } from '../text-index/fields';
import type { TextIndex } from '../text-index/text-index';

/** What a query finds: for each paper whether it matches, and what its words score together. */
export interface Matches {
  /** 1 for each paper that matches, whatever shelf it is on. */
  readonly marks: Uint8Array;
  readonly scores: Uint32Array;
}

/** Goes through a query once; the cost is linear in the papers for each of its parts. */
export function evaluate(query: Query, columns: Columns, index: TextIndex): Matches {
  const scores = new Uint32Array(columns.count);
  const marks = new Evaluation(columns, index, scores).marksOf(query, true);
  return { marks, scores };
}

type OfKind<Kind extends Query['kind']> = Extract<Query, { kind: Kind }>;

class Evaluation {
  readonly #columns: Columns;
  readonly #index: TextIndex;
  readonly #scores: Uint32Array;
  readonly #count: number;

  constructor(columns: Columns, index: TextIndex, scores: Uint32Array) {
    this.#columns = columns;
    this.#index = index;
    this.#scores = scores;
    this.#count = columns.count;
  }

  /** `counts`: whether what matches speaks for a paper; what is asked not to be there does not. */
  marksOf(query: Query, counts: boolean): Uint8Array {
    switch (query.kind) {
      case 'all':
        return new Uint8Array(this.#count).fill(1);
      case 'and':
        return this.#joined(query.parts, counts, 1, (one, other) => one & other);
      case 'or':
        return this.#joined(query.parts, counts, 0, (one, other) => one | other);
      case 'not': {
        const marks = this.marksOf(query.part, false);
        for (let paper = 0; paper < marks.length; paper += 1) marks[paper] = marks[paper] ? 0 : 1;
        return marks;
      }
      case 'text':
        return this.#textMarks(query, counts);
      default:
        return this.#factMarks(query);
    }
  }

  #joined(
    parts: readonly Query[],
    counts: boolean,
    start: 0 | 1,
    join: (one: number, other: number) => number,
  ): Uint8Array {
    const [first, ...others] = parts;
    if (!first) return new Uint8Array(this.#count).fill(start);
    const marks = this.marksOf(first, counts);
    for (const part of others) {
      const more = this.marksOf(part, counts);
      for (let paper = 0; paper < marks.length; paper += 1) {
        marks[paper] = join(marks[paper] ?? 0, more[paper] ?? 0);
      }
    }
    return marks;
  }

  #textMarks({ pattern, field }: OfKind<'text'>, counts: boolean): Uint8Array {
    const found = this.#index.score(pattern, field, this.#count);
    if (field === undefined) this.#raiseTags(pattern, found);
    for (let paper = 0; paper < found.length; paper += 1) {
      const score = found[paper] ?? 0;
      if (score === 0) continue;
      if (counts) this.#scores[paper] = (this.#scores[paper] ?? 0) + score;
      found[paper] = 1;
    }
    return found;
  }

  /** Words are looked for in the names of tags as well. */
  #raiseTags(pattern: Pattern, found: Uint8Array): void {
    const { tags, tagNames } = this.#columns;
    const named = numbersOf(
      tags,
      (key) => findPattern(tokensOf(tagNames.get(key) ?? key), pattern) >= 0,
    );
    if (named.size === 0) return;
    for (let paper = 0; paper < found.length; paper += 1) {
      if ((found[paper] ?? 0) < tagWeight && hasAny(tags.get(paper), named))
        found[paper] = tagWeight;
    }
  }

  #factMarks(query: Exclude<Query, OfKind<'all' | 'and' | 'or' | 'not' | 'text'>>): Uint8Array {
    const columns = this.#columns;
    const test = this.#where;
    switch (query.kind) {
      case 'tag':
        return this.#withAny(columns.tags, (key) => isUnderTag(key, query.key));
      case 'site':
        return this.#withAny(columns.sites, (site) => site === query.site);
      case 'category':
        return this.#withAny(columns.categories, (category) =>
          isInCategory(categoryKey(category), query.category),
        );
      case 'status': {
        const code = statuses.indexOf(query.status);
        const { values } = columns.status;
        return test((paper) => values[paper] === code);
      }
      case 'id':
        return this.#byId((id) => id === query.id);
      case 'idBegins':
        return this.#byId((id) =>
          textOf(id as PaperId)
            .toLowerCase()
            .startsWith(query.text),
        );
      case 'has': {
        if (query.what === 'rating') return test((paper) => columns.rating.get(paper) > 0);
        const flag = flags[query.what];
        return test((paper) => (columns.flags.get(paper) & flag) !== 0);
      }
      case 'is':
        return query.what === 'untagged'
          ? test((paper) => columns.tags.get(paper).length === 0)
          : test((paper) => (columns.flags.get(paper) & flags.linked) !== 0);
      case 'date':
        return query.field === 'published' ? this.#published(query) : this.#between(query);
      case 'number': {
        const { values } = columns[query.field];
        const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query;
        const none = query.field === 'rating' ? 0 : unknown;
        return test((paper) => {
          const value = values[paper] ?? none;
          return value !== none && value >= from && value <= to;
        });
      }
    }
  }

  readonly #where = (test: (paper: number) => boolean): Uint8Array => {
    const marks = new Uint8Array(this.#count);
    for (let paper = 0; paper < marks.length; paper += 1) if (test(paper)) marks[paper] = 1;
    return marks;
  };

  #withAny(column: ListColumn, test: (value: string) => boolean): Uint8Array {
    const wanted = numbersOf(column, test);
    if (wanted.size === 0) return new Uint8Array(this.#count);
    return this.#where((paper) => hasAny(column.get(paper), wanted));
  }

  #byId(test: (id: string) => boolean): Uint8Array {
    const { key, ids } = this.#columns;
    const others = this.#withAny(ids, test);
    return this.#where((paper) => others[paper] === 1 || test(key.get(paper) ?? ''));
  }

  #between({ field, from, before }: OfKind<'date'>): Uint8Array {
    const { values } = field === 'saved' ? this.#columns.saved : this.#columns.updated;
    const first = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
    const end = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
    return this.#where((paper) => (values[paper] ?? 0) >= first && (values[paper] ?? 0) < end);
  }

  #published({ from, before }: OfKind<'date'>): Uint8Array {
    const { values } = this.#columns.published;
    const number = (day: string) => Number(day.replaceAll('-', ''));
    const first = from === undefined ? 1 : number(from);
    const end = before === undefined ? Number.POSITIVE_INFINITY : number(before);
    return this.#where((paper) => {
      const day = asFirstDay(values[paper] ?? 0);
      return day >= first && day < end;
    });
  }
}

/** 20240700 as 20240701, and 20240000 as 20240101: the first day that it can mean. */
function asFirstDay(day: number): number {
  if (day === 0) return 0;
  const month = day % 10_000 === 0 ? day + 100 : day;
  return month % 100 === 0 ? month + 1 : month;
}

/** The numbers of the texts that pass; the column’s texts are far fewer than the papers. */
function numbersOf(column: ListColumn, test: (value: string) => boolean): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [number, value] of column.values.entries()) if (test(value)) numbers.add(number);
  return numbers;
}

function hasAny(list: readonly number[], wanted: ReadonlySet<number>): boolean {
  for (const number of list) if (wanted.has(number)) return true;
  return false;
}
