import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagKey } from '../model/tags';
import { applyCompletion, completionAt } from './complete';
import { operatorNames } from './operators';
import { parseQuery } from './parse';
import * as pools from './testing/pools';
import { queryText } from './testing/queries';

/** What can be completed where `|` stands: what it is, what it replaces, the labels offered. */
function at(marked: string) {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completion = completionAt(text, cursor, pools);
  if (!completion) return undefined;
  const { span, prefix, options } = completion;
  const what = completion.kind === 'value' ? completion.operator : 'operator';
  return [what, text.slice(span.from, span.to), prefix, options.map(({ label }) => label).join()];
}

/** The text after an option was taken, with `|` for the cursor. */
function taken(marked: string, insert: string) {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completion = completionAt(text, cursor, pools);
  if (!completion) return undefined;
  const { text: done, cursor: place } = applyCompletion(text, completion, insert);
  return `${done.slice(0, place)}|${done.slice(place)}`;
}

const everything = operatorNames.map((name) => `${name}:`).join();

describe('completionAt', () => {
  it.each([
    ['|', ['operator', '', '', everything]],
    ['deep |', ['operator', '', '', everything]],
    ['(|', ['operator', '', '', everything]],
    ['-|', ['operator', '', '', everything]],
    ['(a)|', ['operator', '', '', everything]],
    ['a|', ['operator', 'a', 'a', 'author:,abstract:']],
    ['deep -A|', ['operator', 'A', 'A', 'author:,abstract:']],
    ['(author| b', ['operator', 'author', 'author', 'author:']],
    ['x|', undefined],
    ['au|thor', undefined],
    ['au|thor:x', undefined],
    ['a OR|', undefined],
    ['"a|', undefined],
    ['"a"|', undefined],
    ['2407.21783|', undefined],
    ['status:|', ['status', '', '', 'To read,Reading,Read']],
    ['status:r|', ['status', 'r', 'r', 'To read,Reading,Read']],
    ['status:to| x', ['status', 'to', 'to', 'To read']],
    ['status:"to r|', ['status', '"to r', 'to r', 'To read']],
    ['status:rea|ding', ['status', 'reading', 'rea', 'To read,Reading,Read']],
    ['-has:|', ['has', '', '', 'note,code,pdf,abstract,rating']],
    ['is:l|', ['is', 'l', 'l', 'linked']],
    ['site:FACE|', ['site', 'FACE', 'FACE', 'Hugging Face']],
    ['tag:|', ['tag', '', '', '']],
    ['Tag:nl|', ['tag', 'nl', 'nl', '']],
    ['tag:"to c|ite" x', ['tag', '"to cite"', 'to c', '']],
    ['tag:"to cite"|', ['tag', '"to cite"', 'to cite', '']],
    ['tag:"a \\"b|', ['tag', '"a \\"b', 'a "b', '']],
    ['saved:>20|', ['saved', '>20', '>20', '']],
  ])('offers in “%s”', (marked, expected) => {
    expect(at(marked)).toEqual(expected);
  });

  it('names the facet to ask for values where there are no fixed ones', () => {
    const facets = operatorNames.map((name) => {
      const completion = completionAt(`${name}:`, name.length + 1, pools);
      return completion?.kind === 'value' && completion.facet && `${name}:${completion.facet}`;
    });
    expect(facets.filter(Boolean)).toEqual([
      ...['tag:tag', 'author:author', 'venue:venue', 'category:category', 'published:year'],
    ]);
  });

  it('offers something that stands where the cursor is, wherever that is', () => {
    fc.assert(
      fc.property(queryText, fc.nat(), (text, place) => {
        const cursor = place % (text.length + 1);
        const completion = completionAt(text, cursor, pools);
        if (!completion) return;
        expect(completion.span.from).toBeLessThanOrEqual(cursor);
        expect(completion.span.to).toBeGreaterThanOrEqual(cursor);
      }),
    );
  });
});

describe('applyCompletion', () => {
  it.each([
    ['au|', 'author:', 'author:|'],
    ['deep -au| x', 'author:', 'deep -author:| x'],
    ['status:r|', 'reading', 'status:reading |'],
    ['status:r| deep', 'reading', 'status:reading |deep'],
    ['(status:r|)', 'reading', '(status:reading|)'],
    ['tag:to|', 'to cite', 'tag:"to cite" |'],
    ['tag:"to c|', 'to cite', 'tag:"to cite" |'],
    ['tag:"to c|ite"(x)', 'nlp', 'tag:nlp |(x)'],
    ['author:vas|', 'Ashish Vaswani', 'author:"Ashish Vaswani" |'],
    ['published:|', '2024', 'published:2024 |'],
  ])('takes in “%s” the option %s', (marked, insert, expected) => {
    expect(taken(marked, insert)).toBe(expected);
  });

  it('leaves a query that asks what was chosen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pools.tags), fc.nat(), (tag, length) => {
        const typed = `tag:${tag.slice(0, length % tag.length).replace(/[\s"()].*/, '')}`;
        const completion = completionAt(typed, typed.length, pools);
        if (!completion) throw new Error('A tag can be completed.');
        const { text } = applyCompletion(typed, completion, tag);
        expect(parseQuery(text, pools).query).toEqual({ kind: 'tag', key: tagKey(tag) });
      }),
    );
  });
});
