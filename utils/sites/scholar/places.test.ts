import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idAt } from '../../paper/places';
import { clusterAddress, scholarPlaces } from './places';

const home = 'https://scholar.google.com';
const at = (path: string) => idAt(scholarPlaces, new URL(path, home))?.id;

test('the number that links tell is the name that cards have', () => {
  expect(at('/scholar?cites=2456688039791281496&as_sdt=2005')).toBe('scholar:WMW1j8HoFyIJ');
  expect(at('/scholar?cluster=16745858231989331193&hl=en')).toBe('scholar:-WTGsFY9ZegJ');
  expect(clusterAddress('-WTGsFY9ZegJ')).toBe(`${home}/scholar?cluster=16745858231989331193`);
});

test('every number has its name', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (number) => {
      const name = at(`/scholar?cites=${number}`)?.slice('scholar:'.length) ?? '';
      expect(clusterAddress(name)).toBe(`${home}/scholar?cluster=${number}`);
    }),
  );
});

test('an article of a profile is its address, without what does not name it', () => {
  const id = `url:${home}/citations?citation_for_view=AAAAAAAAJ%3Au5HHmVD_uO8C&view_op=view_citation`;
  const query = 'view_op=view_citation&hl=en&user=AAAAAAAAJ&pagesize=100';
  expect(at(`/citations?${query}&citation_for_view=AAAAAAAAJ:u5HHmVD_uO8C`)).toBe(id);
  expect(at('/citations?citation_for_view=AAAAAAAAJ:u5HHmVD_uO8C')).toBe(id);
});

test.each([
  '/scholar?cites=1,2',
  '/scholar?cites=',
  '/scholar?q=sheep',
  '/citations?user=AAAAAAAAJ',
])('%s names no paper', (path) => {
  expect(at(path)).toBeUndefined();
});

test('what is no name has no address', () => {
  expect(clusterAddress('sheep')).toBeUndefined();
});
