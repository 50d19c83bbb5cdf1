import { expect } from 'vitest';
import * as z from 'zod/mini';
import { mostIds } from '../../paper/identity';
import { linksSchema, paperSchema } from '../../paper/schema';
import type { ImportedPaper, ImportFormat, ImportItem, Unreadable } from '../imported';

const { shape } = paperSchema;

/** What an imported paper may be, by the schema of the library's own. */
const importedSchema = z.strictObject({
  line: z.int().check(z.positive()),
  ids: z.array(shape.key).check(z.maxLength(mostIds)),
  facts: z.strictObject({
    title: z.optional(shape.title),
    authors: z.optional(shape.authors),
    authorCount: shape.authorCount,
    abstract: shape.abstract,
    published: shape.published,
    version: shape.version,
    type: shape.type,
    venue: shape.venue,
    comment: shape.comment,
    journalReference: shape.journalReference,
    categories: z.optional(shape.categories),
    keywords: z.optional(shape.keywords),
    links: z.optional(
      z.strictObject({
        page: z.optional(linksSchema.shape.page),
        pdf: linksSchema.shape.pdf,
        code: linksSchema.shape.code,
        project: linksSchema.shape.project,
      }),
    ),
    csl: shape.csl,
  }),
  own: z.strictObject({
    tags: shape.tags,
    note: z.optional(shape.note),
    status: z.optional(shape.status),
    rating: shape.rating,
    savedAt: z.optional(shape.savedAt),
    citationKey: shape.citationKey,
  }),
  whole: z.optional(paperSchema),
});

/** Everything that a format reads of a text, each item held to what a reader promises. */
export function readAll(format: Pick<ImportFormat, 'read'>, text: string): ImportItem[] {
  const lines = text.split(/\r\n|\r|\n/).length;
  const items: ImportItem[] = [];
  let last = 1;
  for (const item of format.read(text)) {
    items.push(item);
    const { line } = item.kind === 'paper' ? item.paper : item.problem;
    expect(line).toBeLessThanOrEqual(lines);
    if (item.kind === 'unreadable') {
      expect(line).toBeGreaterThan(0);
      expect(item.problem.message).toMatch(/^[A-Z“\d].*[.]$/s);
      expect(item.problem.excerpt.length).toBeLessThanOrEqual(200);
      continue;
    }
    expect(line).toBeGreaterThanOrEqual(last);
    last = line;
    const { paper } = item;
    expect(importedSchema.parse(paper)).toEqual(paper);
    expect(new Set(paper.ids).size).toBe(paper.ids.length);
    expect(paper.facts.title || paper.ids.length).toBeTruthy();
    expect(paper.facts.links === undefined || Object.keys(paper.facts.links).length > 0).toBe(true);
    // It goes from one part of the extension to another.
    expect(structuredClone(paper)).toEqual(paper);
  }
  return items;
}

/** The papers that a format reads of a text. */
export const papersIn = (format: Pick<ImportFormat, 'read'>, text: string): ImportedPaper[] =>
  readAll(format, text).flatMap((item) => (item.kind === 'paper' ? [item.paper] : []));

/** What it cannot read. */
export const problemsIn = (format: Pick<ImportFormat, 'read'>, text: string): Unreadable[] =>
  readAll(format, text).flatMap((item) => (item.kind === 'unreadable' ? [item.problem] : []));
