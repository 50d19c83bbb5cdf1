import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportedPaper } from './imported';
import { recordOf } from './take-in';
import { withinLimits } from './within-limits';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('x'.repeat(3_000), '\u0000', ' '),
);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

it('makes a paper that the library can hold of whatever a reader gives', () => {
  fc.assert(
    fc.property(
      fc.record({
        title: maybe(text),
        authors: maybe(fc.array(fc.record({ name: text, family: maybe(text) }), { maxLength: 4 })),
        abstract: maybe(text),
        published: maybe(fc.oneof(text, fc.constant('2024-05'))),
        venue: maybe(text),
        type: maybe(text),
        comment: maybe(text),
        journalReference: maybe(text),
        categories: maybe(fc.array(text, { maxLength: 3 })),
        keywords: maybe(fc.array(text, { maxLength: 3 })),
        links: maybe(fc.record({ page: text, pdf: text })),
      }),
      fc.record({
        tags: fc.array(text, { maxLength: 3 }),
        note: maybe(text),
        citationKey: maybe(text),
      }),
      (facts, own) => {
        const read = { line: 1, ids: ['doi:10.1000/182'], facts, own } as unknown as ImportedPaper;
        const paper = withinLimits(read);
        expect(recordOf(paper, ['doi:10.1000/182'])).toBeDefined();
        for (const tag of paper.own.tags) expect(tag.trim()).not.toBe('');
        expect(withinLimits(paper)).toEqual(paper);
      },
    ),
  );
});
