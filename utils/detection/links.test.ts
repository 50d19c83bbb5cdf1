import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { homeOf, type PaperId, paperPlaces } from '../paper/identity';
import { type PaperLink, readPaperLinks } from './links';

const ids: readonly PaperId[] = [
  'arxiv:2407.21783',
  'arxiv:hep-th/9901001',
  'doi:10.1000/182',
  'openreview:HkxzxONtPB',
  'acl:2020.acl-main.1',
  'acl:P19-1001',
  'pmid:12345678',
  'dblp:conf/nips/VaswaniSPUJGKP17',
  `s2:${'0a'.repeat(20)}`,
];

const found = (href: string, address: string) => {
  const { document } = parseHTML(`<main><a href="${href}">x</a></main>`);
  const main = document.querySelector('main') as Element;
  const steps = readPaperLinks(main, new URL(address), { places: paperPlaces, links: 'a[href]' });
  let links: readonly PaperLink[] | undefined;
  while (!links) links = steps.next().value ?? undefined;
  return links.map(({ id }) => id);
};

test.each(ids)('the home of %s is a paper link, from elsewhere and on its own site', (id) => {
  const home = homeOf(id) ?? '';
  expect(found(home, 'https://example.org/')).toEqual([id]);
  const { origin } = new URL(home);
  expect(found(home.slice(origin.length), origin)).toEqual([id]);
});

test.each([
  'https://www.alphaxiv.org/abs/2407.21783',
  'https://papers.cool/arxiv/2407.21783',
  'https://huggingface.co/papers/2407.21783',
  'https://ar5iv.labs.arxiv.org/html/2407.21783',
])('%s is a paper link', (href) => {
  expect(found(href, 'https://example.org/')).toEqual(['arxiv:2407.21783']);
});
