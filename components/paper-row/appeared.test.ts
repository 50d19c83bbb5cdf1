import { expect, test } from 'vitest';
import { examplePaper } from '../../utils/export/example';
import type { Paper } from '../../utils/paper/schema';
import { appearedParts } from './appeared';

const words = (changes: Partial<Paper>) =>
  appearedParts(examplePaper({ published: '2020-03', ...changes })).join(' · ');
const article: Partial<Paper> = {
  type: 'article-journal',
  ids: ['doi:10.1000/goats'],
  venue: 'Acta Caprina',
};

test.each<[Partial<Paper>, string]>([
  [
    { ...article, csl: { volume: 12, issue: '3', page: '1-20' } },
    'Acta Caprina · 12(3) · pp. 1–20 · Mar 2020',
  ],
  [{ ...article, csl: { issue: '3', page: '7' } }, 'Acta Caprina · no. 3 · p. 7 · Mar 2020'],
  [
    { ...article, csl: { volume: '76', number: '013009' } },
    'Acta Caprina · 76 · Article 013009 · Mar 2020',
  ],
  [{ venue: undefined, csl: { 'container-title': 'Herds' }, published: undefined }, 'Herds'],
  [{ venue: 'Herds', journalReference: 'Herds 7 (2021) 1-9' }, 'Herds 7 (2021) 1-9 · Mar 2020'],
  [
    { venue: 'Journal of Herds', journalReference: 'J. Herds 7' },
    'Journal of Herds · J. Herds 7 · Mar 2020',
  ],
  [
    { ...article, journalReference: 'J. Herds 7', csl: { volume: '7' } },
    'Acta Caprina · 7 · Mar 2020',
  ],
  [{}, 'Mar 2020'],
  [{ published: undefined }, ''],
])('where and when %j appeared', (changes, said) => {
  expect(words(changes)).toBe(said);
});
