import { expect, test } from 'vitest';
import { idAt } from '../../paper/places';
import { places } from '../paperscool';

const idOf = (address: string) => idAt(places, new URL(address))?.id;

test.each([
  ['https://papers.cool/arxiv/2604.06098v2', 'arxiv:2604.06098'],
  ['https://papers.cool/venue/8BGcwMaAnb@OpenReview', 'openreview:8BGcwMaAnb'],
  ['https://papers.cool/venue/8BGcwMaAnb%40OpenReview', 'openreview:8BGcwMaAnb'],
  ['https://papers.cool/venue/2025.acl-long.1@ACL', 'acl:2025.acl-long.1'],
  ['https://papers.cool/venue/36984@AAAI', 'url:https://papers.cool/venue/36984@AAAI'],
  [
    'https://papers.cool/venue/Sheep%40CVPR2025%40CVF?x=1',
    'url:https://papers.cool/venue/Sheep@CVPR2025@CVF',
  ],
])('%s names %s', (address, id) => {
  expect(idOf(address)).toBe(id);
});

test.each([
  'https://papers.cool/arxiv/cs.LG',
  'https://papers.cool/venue/ICLR.2025?group=Oral',
  'https://papers.cool/venue/%E0%A4%A@ACL',
])('%s names no paper', (address) => {
  expect(idOf(address)).toBeUndefined();
});
