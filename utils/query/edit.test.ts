import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOperator, operatorValues, toggleOperator, withOperator } from './edit';
import type { OperatorName } from './operators';
import { parseQuery } from './parse';
import type { Query } from './syntax';
import * as pools from './testing/pools';
import { queryText, writtenQuery } from './testing/queries';

describe('withOperator', () => {
  it.each<[string, OperatorName, string | undefined, string]>([
    // Adds it before the words, after what is there of its like.
    ['', 'status', 'read', 'status:read'],
    ['deep', 'status', 'read', 'status:read deep'],
    ['tag:nlp deep ', 'status', 'read', 'tag:nlp status:read deep '],
    ['deep tag:nlp', 'status', 'read', 'status:read deep tag:nlp'],
    ['"deep lear', 'tag', 'nlp', 'tag:nlp "deep lear'],
    ['tag:"to ci', 'status', 'read', 'status:read tag:"to ci'],
    ['tag:nlp"deep"', 'status', 'read', 'tag:nlp status:read "deep"'],
    ['(a', 'status', 'read', 'status:read (a'],
    ['a NOT', 'status', 'read', 'status:read a NOT'],
    ['AND b', 'status', 'read', 'status:read AND b'],
    ['a OR b', 'tag', 'nlp', 'tag:nlp (a OR b)'],
    ['a OR', 'tag', 'nlp', 'tag:nlp (a OR)'],
    ['a OR (b', 'tag', 'nlp', 'tag:nlp (a OR (b ))'],
    ['a) OR b', 'tag', 'nlp', 'tag:nlp (a  OR b)'],
    ['a OR "b c', 'tag', 'nlp', 'tag:nlp (a OR "b c'],
    ['tag:x OR b', 'tag', 'nlp', 'tag:nlp (tag:x OR b)'],
    ['(tag:x) b', 'tag', 'nlp', 'tag:nlp (tag:x) b'],
    ['-tag:x', 'tag', 'nlp', 'tag:nlp -tag:x'],
    // Replaces it.
    ['a status:read b', 'status', 'reading', 'a status:reading b'],
    ['tag:x a tag:y AND b', 'tag', 'nlp', 'tag:nlp a b'],
    ['published:>2020', 'published', '2024', 'published:2024'],
    ['tag:"a b"(c)', 'tag', 'x', 'tag:x (c)'],
    // Takes it away.
    ['a status:read b', 'status', undefined, 'a b'],
    ['status:read', 'status', undefined, ''],
    ['status:read b ', 'status', undefined, 'b '],
    ['a AND status:read', 'status', undefined, 'a'],
    ['a AND status:read AND b', 'status', undefined, 'a AND b'],
    ['a status:nonsense', 'status', undefined, 'a'],
    ['a', 'status', undefined, 'a'],
    // Quotes what needs it.
    ['', 'tag', 'to cite', 'tag:"to cite"'],
    ['', 'tag', 'a (b)', 'tag:"a (b)"'],
    ['', 'tag', 'say "hi" \\', 'tag:"say \\"hi\\" \\\\"'],
    ['', 'author', 'Müller', 'author:"Müller"'],
    ['', 'author', 'Anna "Nan" Li', 'author:"Anna Nan Li"'],
    ['', 'author', 'G\\"odel', 'author:"godel"'],
    ['', 'site', 'arxiv', 'site:arxiv'],
  ])('of “%s” with %s:%s is “%s”', (text, name, value, expected) => {
    expect(withOperator(text, name, value)).toBe(expected);
  });
});

describe('operatorValues', () => {
  it.each<[string, OperatorName, readonly string[]]>([
    ['tag:NLP tag:"To Cite" -tag:x (tag:y)', 'tag', ['nlp', 'to cite']],
    ['tag:nlp tag:NLP', 'tag', ['nlp']],
    ['tag:nlp OR a', 'tag', []],
    ['status:unread', 'status', ['to-read']],
    ['status:nonsense tag:', 'status', []],
    ['site:"Hugging Face"', 'site', ['huggingface']],
    ['author:"van den Berg"', 'author', ['van den Berg']],
    ['published:>2024', 'published', ['>2024']],
  ])('of “%s” for %s: are %j', (text, name, values) => {
    expect(operatorValues(text, name, pools)).toEqual(values);
  });
});

describe('hasOperator', () => {
  it.each<[string, OperatorName, string, boolean]>([
    ['tag:"NLP"', 'tag', 'nlp', true],
    ['tag:nlp/parsing', 'tag', 'nlp', false],
    ['category:CS.cl', 'category', 'cs.CL', true],
    ['author:"ashish vaswani"', 'author', 'Ashish Vaswani', true],
    ['author:vaswani', 'author', 'Vaswani', false],
    ['status:toread', 'status', 'to-read', true],
    ['-status:read', 'status', 'read', false],
  ])('in “%s” %s:%s: %s', (text, name, value, answer) => {
    expect(hasOperator(text, name, value, pools)).toBe(answer);
  });
});

describe('toggleOperator', () => {
  it.each<[string, OperatorName, string, string]>([
    ['a', 'tag', 'nlp', 'tag:nlp a'],
    ['tag:x a', 'tag', 'nlp', 'tag:x tag:nlp a'],
    ['tag:x tag:"NLP" a', 'tag', 'nlp', 'tag:x a'],
  ])('of “%s” with %s:%s is “%s”', (text, name, value, expected) => {
    expect(toggleOperator(text, name, value, pools)).toBe(expected);
  });
});

describe('an edited query', () => {
  /** What all papers found have in common, each as text, in order. */
  function partsOf(text: string): string[] {
    const { query } = parseQuery(text, pools);
    const parts = query.kind === 'and' ? query.parts : query.kind === 'all' ? [] : [query];
    return parts.map((part) => JSON.stringify(part)).sort();
  }
  const tagPart = (key: string) => JSON.stringify({ kind: 'tag', key } satisfies Query);
  const namesTags = (text: string) => partsOf(text).some((part) => part.includes('"tag"'));
  const untagged = fc
    .oneof(
      queryText,
      writtenQuery.map(({ text }) => text),
    )
    .filter((text) => !namesTags(text));
  const tag = fc.constantFrom('nlp', 'to cite', 'a (b)', 'so-called "new"', 'back\\');

  it('asks the same as before, and what was added', () => {
    fc.assert(
      fc.property(untagged, tag, tag, (text, one, other) => {
        const parts = partsOf(text);
        const added = withOperator(text, 'tag', one);
        expect(partsOf(added)).toEqual([...parts, tagPart(one)].sort());
        expect(operatorValues(added, 'tag', pools)).toEqual([one]);
        expect(partsOf(withOperator(added, 'tag', other))).toEqual(
          [...parts, tagPart(other)].sort(),
        );
        expect(partsOf(withOperator(added, 'tag', undefined))).toEqual(parts);
        expect(partsOf(toggleOperator(added, 'tag', one, pools))).toEqual(parts);
        fc.pre(one !== other);
        const both = toggleOperator(added, 'tag', other, pools);
        expect(partsOf(both)).toEqual([...parts, tagPart(one), tagPart(other)].sort());
        expect(hasOperator(both, 'tag', one, pools)).toBe(true);
        expect(partsOf(toggleOperator(both, 'tag', one, pools))).toEqual(
          [...parts, tagPart(other)].sort(),
        );
        expect(partsOf(withOperator(both, 'tag', one))).toEqual([...parts, tagPart(one)].sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it('lacks what was taken away, and nothing else', () => {
    fc.assert(
      fc.property(queryText, tag, queryText, (before, name, after) => {
        const text = `${before} ${withOperator('', 'tag', name)} ${after}`;
        fc.pre(hasOperator(text, 'tag', name, pools));
        const rest = toggleOperator(text, 'tag', name, pools);
        expect(hasOperator(rest, 'tag', name, pools)).toBe(false);
        const other = (part: string) => part !== tagPart(name);
        expect(partsOf(rest).filter(other)).toEqual(partsOf(text).filter(other));
      }),
      { numRuns: 1_000 },
    );
  });
});
