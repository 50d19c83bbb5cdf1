import fc from 'fast-check';
import { exampleRow } from '../../db/example-row';
import type { PaperRow } from '../../model/row';
import { tagKey } from '../../model/tags';
import type { LinkedRow } from './naive';
import * as pools from './pools';

const line = fc
  .array(fc.constantFrom(...pools.words), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(pool: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 3 });

/** A paper with something for every operator to find, in the words of the pools. */
export const paperRow: fc.Arbitrary<LinkedRow> = fc
  .record({
    number: fc.nat(99_999),
    ids: fc.subarray([...pools.ids], { minLength: 1, maxLength: 2 }),
    title: line,
    authors: some(pools.authors),
    abstract: maybe(line),
    note: fc.oneof(fc.constant(''), line),
    venue: maybe(fc.constantFrom(...pools.venues)),
    journalReference: maybe(fc.constantFrom(...pools.venues)),
    comment: maybe(line),
    categories: some(pools.categories),
    keywords: some(pools.words),
    code: fc.boolean(),
    pdf: fc.boolean(),
    sites: some(pools.sites),
    organisation: maybe(fc.constantFrom('Deep Lab', 'O’Neill & Co')),
    status: fc.constantFrom('to-read' as const, 'reading' as const, 'read' as const),
    rating: maybe(fc.constantFrom(1, 3, 5)),
    tags: some(pools.tags),
    published: maybe(fc.constantFrom(...pools.dates)),
    savedAt: fc.constantFrom(...pools.instants),
    updatedAt: fc.constantFrom(...pools.instants),
    signals: fc.record(
      {
        upvotes: fc.constantFrom(...pools.counts),
        comments: fc.constantFrom(...pools.counts),
        citations: fc.constantFrom(...pools.counts),
      },
      { requiredKeys: [] },
    ),
    linked: fc.boolean(),
  })
  .map(({ number, ids, authors, code, pdf, sites, organisation, tags, linked, ...same }) => {
    const own = exampleRow(number);
    const address = 'https://pasture.example/1';
    const row: PaperRow = {
      ...own,
      ...withoutUndefined(same),
      ids: [own.key, ...ids],
      authors: authors.map((name) => ({ name })),
      links: { page: address, ...(code && { code: address }), ...(pdf && { pdf: address }) },
      sources: sites.map((site) => ({
        ...{ site: site.id, page: address, seenAt: own.savedAt },
        ...(organisation !== undefined && { organisation }),
      })),
      tags,
      tagKeys: tags.map(tagKey),
    };
    return linked ? { ...row, linked: ['arxiv:2407.99999' as const] } : row;
  });

const withoutUndefined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
