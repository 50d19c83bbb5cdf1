import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePaper } from './example';
import { noteNames } from './note-names';

const nameOf = (title: string) => noteNames([examplePaper({ title })])[0];

describe('a name', () => {
  it.each([
    ['WaveNet: A Generative Model', 'WaveNet - A Generative Model'],
    ['12:30 and 3/4', '12 30 and 3 4'],
    ['Why? *How* "so" <far> | [a] #b ^c \\d', 'Why How so far a b c d'],
    ['Wait...', 'Wait'],
    ['.hidden', 'hidden'],
    ['CON', '_CON'],
    ['aux.py explained', '_aux.py explained'],
    ['LPT1', '_LPT1'],
    ['Console', 'Console'],
    ['E\u0301tude', 'Étude'],
    ['大模型', '大模型'],
    ['soft\u00adened\u200b', 'soft ened'],
    ['???', '1609.03499'],
    ['\u0301', '1609.03499'],
  ])('of %j is %j', (title, name) => expect(nameOf(title)).toBe(name));

  it('is cut where it is too long, in characters or in bytes, between letters', () => {
    expect(nameOf('word '.repeat(100))).toHaveLength(119);
    const wide = nameOf('模'.repeat(200)) ?? '';
    expect(new TextEncoder().encode(`${wide}.md`).length).toBeLessThanOrEqual(255);
    expect(nameOf(`${'a'.repeat(118)}e\u0302\u0327b`)).toBe(`${'a'.repeat(118)}`);
    expect(nameOf(`${'a'.repeat(118)}👩b`)?.isWellFormed()).toBe(true);
  });

  it('is that of the identifier where the title is none', () => {
    const paper = examplePaper({ title: '?', ids: ['doi:10.1000/182'] });
    expect(noteNames([paper])).toEqual(['10.1000 182']);
  });
});

it('gives the plain name to the paper saved first, whatever the order shown', () => {
  const papers = [
    { title: 'Nets', savedAt: '2026-03-01T00:00:00Z' },
    { title: 'NETS', savedAt: '2026-01-01T00:00:00Z' },
    { title: 'Nets?', savedAt: '2026-02-01T00:00:00Z' },
  ].map(examplePaper);
  expect(noteNames(papers)).toEqual(['Nets 3', 'NETS', 'Nets 2']);
});

it('passes over a number that is a title', () => {
  const papers = ['Nets 2', 'Nets', 'Nets'].map((title, index) =>
    examplePaper({ title, savedAt: `2026-01-0${index + 1}T00:00:00Z` }),
  );
  expect(noteNames(papers)).toEqual(['Nets 2', 'Nets', 'Nets 3']);
});

it('makes names that every system takes, no two the same', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.constantFrom('CON', 'con.', 'a', 'A', 'a.', ' a', 'ß', 'SS', '.', '/', 'x'.repeat(200)),
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
      const names = noteNames(titles.map((text) => examplePaper({ title: text })));
      expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(titles.length);
      for (const name of names) {
        const bytes = new TextEncoder().encode(`${name}.md`).length;
        const fits = name !== '' && name.length <= 120 && bytes <= 255;
        const allowed = !/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]|^[. ]|[. ]$/u.test(name);
        const device = /^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i.test(name);
        expect({ name, fits, allowed, device }).toEqual({
          name,
          fits: true,
          allowed: true,
          device: false,
        });
      }
    }),
  );
});
