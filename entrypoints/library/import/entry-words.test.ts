import { expect, test } from 'vitest';
import type { StagedEntry, StagedPaper } from '../../../utils/db/staging';
import { broughtBy } from './brought-words';
import { aboutOf, rowOf } from './entry-words';

const goats: StagedPaper = {
  number: 0,
  kind: 'new',
  ids: ['doi:10.1000/goats'],
  paper: {
    line: 1,
    ids: ['doi:10.1000/goats'],
    facts: {
      title: 'Goats by day',
      authors: [{ name: 'Zoë Ziege' }, { name: 'Bo Bock' }],
      published: '2020-03',
      venue: 'Acta Caprina',
      csl: { volume: '12', 'collection-title': 'Herds', editor: [{ family: 'Hirte' }] },
    },
    own: { tags: ['hay', 'milk'], note: 'Count *them*.', status: 'reading', rating: 4 },
  },
};

const brought = (entry: StagedEntry) =>
  Object.fromEntries(broughtBy(entry).map(({ label, value }) => [label, value]));

test('a new paper is shown with what its reader did, and all that comes in', () => {
  expect(rowOf(goats, undefined)).toMatchObject({
    title: 'Goats by day',
    about: 'Zoë Ziege and 1 more · Acta Caprina · 2020',
    own: 'Reading · 4 of 5 · Note · hay, milk',
  });
  expect(brought(goats)).toEqual({
    DOI: '10.1000/goats',
    Tags: 'hay, milk',
    Note: 'Count *them*.',
    Status: 'Reading',
    Rating: '4 of 5',
    Authors: 'Zoë Ziege; Bo Bock',
    Date: 'Mar 2020',
    Venue: 'Acta Caprina',
    'Volume, issue and the like': 'volume 12; collection title Herds; editor Hirte',
  });
});

test('a paper that nothing was done with says so by silence', () => {
  const { paper } = goats;
  const plain = { ...goats, paper: { ...paper, own: { tags: [], status: 'to-read' } } } as const;
  expect(rowOf(plain, undefined).own).toBe('');
  expect(brought(plain)).not.toHaveProperty('Status');
});

test('a paper that is there already is shown with what differs and what is added', () => {
  const known: StagedPaper = {
    ...goats,
    kind: 'different',
    key: 'doi:10.1000/goats',
    comparison: {
      differences: [{ field: 'title', mine: 'Goats', theirs: 'Goats by day' }],
      adds: ['venue', 'ids', 'tags', 'csl'],
      newTags: ['milk'],
      newIds: ['pmid:12345678', 'url:https://example.org/goats'],
      fills: true,
      newVariables: 'volume 12',
    },
  };
  expect(aboutOf(known)).toBe(
    'Differs: Title · Adds: Venue, Identifiers, Tags, Volume, issue and the like',
  );
  expect(Object.entries(brought(known)).slice(0, 2)).toEqual([
    ['PubMed', '12345678'],
    ['Address', 'https://example.org/goats'],
  ]);
  expect(brought(known)).toMatchObject({
    Tags: 'milk',
    Venue: 'Acta Caprina',
    'Volume, issue and the like': 'volume 12',
  });
  expect(rowOf(known, undefined).own).toBe('');
});

test('a long note is shown from its beginning', () => {
  const { paper } = goats;
  const long = { ...goats, paper: { ...paper, own: { tags: [], note: 'Baa. '.repeat(1_000) } } };
  expect(brought(long).Note?.length).toBeLessThan(700);
});

test('an entry that stands in the file once more is shown with all that it brings', () => {
  const again: StagedPaper = { ...goats, kind: 'adds' };
  expect(rowOf(again, undefined)).toMatchObject({
    about: 'Stands in the file once more',
    own: 'Reading · 4 of 5 · Note · hay, milk',
  });
  expect(brought(again)).toEqual(brought(goats));
});

test('an identifier of the library’s own is none that a file gives', () => {
  const { paper } = goats;
  const nameless = { ...goats, paper: { ...paper, ids: ['local:a-b'] } } as const;
  expect(Object.values(brought(nameless))).not.toContain('a-b');
});
