import { expect, it } from 'vitest';
import { matchItems } from './palette';

const items = ['Export papers', 'Show tags', 'Tag: Müller', 'Take a paper'].map((label) => ({
  id: label,
  label,
  about: '',
  run: () => undefined,
}));
const labels = (typed: string) => matchItems(items, typed).map(({ label }) => label);

it('finds items by the beginnings and parts of their words', () => {
  expect(labels('')).toHaveLength(4);
  expect(labels('ta')).toEqual(['Tag: Müller', 'Take a paper', 'Show tags']);
  expect(labels('papers exp')).toEqual(['Export papers']);
  expect(labels('muller')).toEqual(['Tag: Müller']);
  expect(labels('zzz')).toEqual([]);
});
