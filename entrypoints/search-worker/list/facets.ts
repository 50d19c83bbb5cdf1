import { statuses, statusNames } from '../../../utils/interface/status';
import type { Status } from '../../../utils/paper/schema';
import type { Facet, FacetName, Facets, FacetValue } from '../../../utils/search/protocol';
import { fold } from '../../../utils/text/fold';
import type { Columns } from '../columns/columns';
import type { ListColumn } from '../columns/list-column';

/** So many values of a facet are told at once; tags all, as they are shown as a tree. */
const mostValues = 50;

const columnOf = {
  tag: 'tags',
  site: 'sites',
  venue: 'venue',
  author: 'authors',
  category: 'categories',
} as const satisfies Partial<Record<FacetName, keyof Columns>>;
type ListedFacet = keyof typeof columnOf;

/** How many of some papers have each value of each facet. */
export function countFacets(columns: Columns, papers: Int32Array): Facets {
  const listed = (facet: ListedFacet): Facet => {
    const counts = countValues(columns[columnOf[facet]], papers);
    return mostFrequent(
      columns,
      facet,
      counts,
      facet === 'tag' ? Number.POSITIVE_INFINITY : mostValues,
    );
  };
  return {
    status: statusFacet(columns, papers),
    year: countYears(columns, papers),
    tag: listed('tag'),
    site: listed('site'),
    venue: listed('venue'),
    author: listed('author'),
    category: listed('category'),
  };
}

/** How many of some papers have each tag, the most frequent first. */
export const countTags = (columns: Columns, papers: Int32Array): readonly FacetValue[] =>
  mostFrequent(columns, 'tag', countValues(columns.tags, papers), Number.POSITIVE_INFINITY).values;

/** Values whose name has a word that begins with `prefix`, the most frequent among `papers` first. */
export function findValues(
  columns: Columns,
  papers: Int32Array,
  facet: FacetName,
  prefix: string,
  limit: number,
): readonly FacetValue[] {
  const wanted = fold(prefix.trim());
  const begins = (name: string) => {
    const folded = fold(name);
    return (
      folded.startsWith(wanted) || folded.includes(` ${wanted}`) || folded.includes(`/${wanted}`)
    );
  };
  if (facet === 'status' || facet === 'year') {
    const { values } =
      facet === 'status' ? statusFacet(columns, papers) : countYears(columns, papers);
    return values.filter(({ name }) => begins(name)).slice(0, limit);
  }
  const counts = countValues(columns[columnOf[facet]], papers);
  if (wanted !== '') {
    for (const [number, value] of columns[columnOf[facet]].values.entries()) {
      if (counts[number] && !begins(nameOf(columns, facet, value))) counts[number] = 0;
    }
  }
  return mostFrequent(columns, facet, counts, limit).values;
}

function countValues(column: ListColumn, papers: Int32Array): Uint32Array {
  const counts = new Uint32Array(column.values.length);
  for (let index = 0; index < papers.length; index += 1) {
    const list = column.get(papers[index] ?? 0);
    for (let at = 0; at < list.length; at += 1) {
      const number = list[at] ?? 0;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  return counts;
}

function mostFrequent(
  columns: Columns,
  facet: ListedFacet,
  counts: Uint32Array,
  limit: number,
): Facet {
  const { values } = columns[columnOf[facet]];
  const textAt = (number: number) => values[number] ?? '';
  const total = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const least = leastOfMost(counts, limit);
  const numbers: number[] = [];
  for (let number = 0; number < counts.length; number += 1) {
    if ((counts[number] ?? 0) >= least) numbers.push(number);
  }
  numbers.sort(
    (one, other) =>
      (counts[other] ?? 0) - (counts[one] ?? 0) || (textAt(one) < textAt(other) ? -1 : 1),
  );
  return {
    total,
    values: numbers.slice(0, limit).map((number) => ({
      value: textAt(number),
      name: nameOf(columns, facet, textAt(number)),
      count: counts[number] ?? 0,
    })),
  };
}

/** The greatest count that at least `limit` values reach, so that only those need to be sorted. */
function leastOfMost(counts: Uint32Array, limit: number): number {
  const sorted = counts.slice().sort();
  return Math.max(1, sorted[sorted.length - Math.min(limit, sorted.length)] ?? 1);
}

const nameOf = (columns: Columns, facet: ListedFacet, value: string): string =>
  facet === 'tag' ? (columns.tagNames.get(value) ?? value) : value;

/** How many of some papers have each status. */
export function countStatuses(
  columns: Columns,
  papers: Int32Array,
): Readonly<Record<Status, number>> {
  const counts = statuses.map(() => 0);
  for (const paper of papers) {
    const code = columns.status.get(paper);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const [toRead = 0, reading = 0, read = 0] = counts;
  return { 'to-read': toRead, reading, read };
}

function statusFacet(columns: Columns, papers: Int32Array): Facet {
  const counts = countStatuses(columns, papers);
  const values = statuses.map((status) => ({
    value: status,
    name: statusNames[status],
    count: counts[status],
  }));
  return { values, total: values.length };
}

/** Years from the latest on. */
function countYears(columns: Columns, papers: Int32Array): Facet {
  const counts = new Uint32Array(10_000);
  for (let index = 0; index < papers.length; index += 1) {
    const year = Math.floor(columns.published.get(papers[index] ?? 0) / 10_000);
    counts[year] = (counts[year] ?? 0) + 1;
  }
  const years = [...counts.entries()].filter(([year, count]) => year > 0 && count > 0).reverse();
  const values = years.map(([year, count]) => ({ value: String(year), name: String(year), count }));
  return { values: values.slice(0, mostValues), total: values.length };
}
