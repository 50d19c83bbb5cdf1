import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../utils/text/tokens';
import type { Postings } from './postings';
import { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';

const words = ['a', 'ab', 'abc', 'bab', 'z', 'ß', 'aß', 'λ', 'abλ', '大', '9'];
/** Texts of papers by field. */
const library = fc.array(
  fc.array(fc.array(fc.constantFrom(...words), { maxLength: 6 }), { maxLength: 3 }),
  { maxLength: 8 },
);
type Texts = readonly (readonly (readonly string[])[])[];

const first = 5;

function build(papers: Texts, from = first): Segment {
  const builder = new SegmentBuilder();
  for (const [index, fields] of papers.entries()) {
    builder.addPaper(from + index);
    for (const [field, tokens] of fields.entries()) {
      for (const [place, token] of tokens.entries()) builder.add(token, from + index, field, place);
    }
  }
  return builder.build(from, from + papers.length);
}

function lies(token: string, wanted: string): string {
  if (token === wanted) return 'whole';
  return token.startsWith(wanted) ? 'beginning' : 'within';
}

const placesOf = (postings: Postings) => [...postings.places().subarray(0, postings.often)];

/** Everything that a segment says. */
function contents(segment: Segment) {
  return Array.from({ length: segment.tokens }, (_, token) => ({
    token: segment.tokenAt(token),
    places: [...segment.fieldsOf(token)].flatMap((field) => {
      const found: number[][] = [];
      const postings = segment.postings(token, field);
      while (postings?.next()) {
        for (const place of placesOf(postings)) found.push([field, postings.paper, place]);
      }
      return found;
    }),
  }));
}

function expected(papers: Texts, from = first) {
  const found = new Map<string, number[][]>();
  for (const [index, fields] of papers.entries()) {
    for (const [field, tokens] of fields.entries()) {
      for (const [place, token] of tokens.entries()) {
        found.set(token, [...(found.get(token) ?? []), [field, from + index, place]]);
      }
    }
  }
  const isAscii = (token: string) => (/^[\0-\x7f]*$/.test(token) ? 0 : 1);
  return [...found]
    .map(([token, places]) => ({ token, places: places.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)) }))
    .sort((a, b) => isAscii(a.token) - isAscii(b.token) || (a.token < b.token ? -1 : 1));
}

describe('a segment', () => {
  it('says what was put in', () => {
    fc.assert(
      fc.property(library, (papers) => {
        const segment = build(papers);
        expect(contents(segment)).toEqual(expected(papers));
        expect(contents(new Segment(segment.bytes.slice(0)))).toEqual(expected(papers));
        expect(segment.papers).toBe(papers.length);
      }),
    );
  });

  it('finds tokens by themselves, their beginning and what they hold', () => {
    fc.assert(
      fc.property(library, fc.constantFrom(...words, 'b', '大大', 'x'), (papers, wanted) => {
        const segment = build(papers);
        const tokens = contents(segment).map(({ token }) => token);
        const inRange = ({ from, to }: { from: number; to: number }) => tokens.slice(from, to);
        expect(inRange(segment.whole(wanted))).toEqual(tokens.filter((token) => token === wanted));
        expect(segment.beginning(wanted).flatMap(inRange)).toEqual(
          tokens.filter((token) => token.startsWith(wanted)),
        );
        const holding: [string, string][] = [];
        segment.containing(wanted, (token, lies) => holding.push([segment.tokenAt(token), lies]));
        expect(holding).toEqual(
          tokens
            .filter((token) => token.includes(wanted))
            .map((token) => [token, lies(token, wanted)]),
        );
      }),
    );
  });

  it('raises the scores of the papers of a token, each by its best field', () => {
    const segment = build([[['a'], ['a', 'a']], [['b']], [[], ['b', 'a']], [['a']]]);
    const scores = new Uint8Array(first + 4);
    scores[first + 3] = 50;
    segment.raise(segment.whole('a').from, Uint8Array.of(40, 30), scores);
    expect([...scores]).toEqual([0, 0, 0, 0, 0, 40, 0, 30, 50]);
    segment.raise(segment.whole('b').from, Uint8Array.of(0, 60), scores);
    expect([...scores.slice(first)]).toEqual([40, 0, 60, 50]);
  });

  it('passes over the places of papers that nobody asked for', () => {
    const segment = build([[['a', 'b', 'a']], [['a', 'a', 'a']], [['b', 'a']]]);
    const postings = segment.postings(segment.whole('a').from, 0);
    const found: number[][] = [];
    while (postings?.next()) {
      if (postings.paper !== first + 1) found.push([postings.paper, ...placesOf(postings)]);
    }
    expect(found).toEqual([
      [first, 0, 2],
      [first + 2, 1],
    ]);
  });

  it('is the same when made of two, less the papers that are gone', () => {
    fc.assert(
      fc.property(library, library, fc.nat(8), (one, other, gone) => {
        const builder = new SegmentBuilder();
        const isAlive = (paper: number) => paper !== first + gone;
        builder.addSegment(build(one), isAlive);
        builder.addSegment(build(other, first + one.length), isAlive);
        const all = [...one, ...other].map((fields, index) => (index === gone ? [] : fields));
        expect(contents(builder.build(first, first + all.length))).toEqual(expected(all));
      }),
    );
  });

  it('is refused when it is cut short, longer or of another layout', () => {
    const { bytes } = build([[['some', 'words', 'Ωmega']]]);
    expect(() => new Segment(bytes.slice(0, -4))).toThrow();
    const longer = new Uint8Array(bytes.byteLength + 4);
    longer.set(new Uint8Array(bytes));
    expect(() => new Segment(longer.buffer)).toThrow();
    new Uint32Array(bytes)[0] = 999;
    expect(() => new Segment(bytes)).toThrow();
  });
});

it('holds large numbers of places', () => {
  const builder = new SegmentBuilder();
  const far = [0, 127, 128, 16_383, 16_384, 1_000_000];
  const places = [...far, ...Array.from({ length: 3_000 }, (_, index) => 1_000_001 + index)];
  builder.addPaper(100_000);
  for (const place of places) builder.add('far', 100_000, 2, place);
  const segment = builder.build(0, 100_001);
  const postings = segment.postings(0, 2);
  expect(postings?.next()).toBe(true);
  expect(postings && placesOf(postings)).toEqual(places);
  expect(postings?.next()).toBe(false);
  expect(tokensOf(segment.tokenAt(0))).toEqual(['far']);
});
