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
      adds: ['venue', 'tags', 'csl'],
      newTags: ['milk'],
      newVariables: 'volume 12',
    },
  };
  expect(aboutOf(known)).toBe('Differs: Title · Adds: Venue, Tags, Volume, issue and the like');
  expect(brought(known)).toEqual({
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
