import { expect, test } from 'vitest';
import type { PageRecord } from '../../utils/paper/schema';
import { siteOf } from '../../utils/sites';
import { describeSaved } from '../fixtures/describe-saved';
import { recordsOf, scanHtml } from '../fixtures/scanned';
import { type Expected, expected as present } from './expected';
import { savedListings } from './saved';

/** A record as an oracle tells it. */
const told = (record: PageRecord): Expected =>
  present({
    ids: record.ids,
    title: record.title,
    authors: record.authors.map(({ name }) => name),
    authorCount: record.authorCount,
    abstract: record.abstract,
    published: record.published,
    version: record.version,
    venue: record.venue,
    comment: record.comment,
    journalReference: record.journalReference,
    categories: record.categories,
    pdf: record.links.pdf,
    code: record.links.code,
    citations: record.signals.citations,
    partial: record.partial,
  });

for (const { path, address, papers, expected } of savedListings) {
  describeSaved(`the adapter on ${path}`, path, (html) => {
    const found = scanHtml(html, address);

    test(`finds its ${papers} papers and no others`, () => {
      expect(siteOf(new URL(address))).toBeDefined();
      expect(found.cards.map(({ ids }) => ids)).toEqual(expected(html).map(({ ids }) => ids));
      expect(found.diagnostics).toMatchObject({ method: 'adapter', cards: papers });
    });

    test('reads every record exactly', () => {
      expect(recordsOf(found).map(told)).toEqual(expected(html));
    });
  });
}
