import { expect, test } from 'vitest';
import { idAt } from '../../paper/places';
import { places } from '../neurips';

const idOf = (address: string) => idAt(places, new URL(address))?.id;

test.each([
  [
    'https://papers.nips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
    'url:https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
  ],
  [
    'http://proceedings.neurips.cc/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html#top',
    'url:https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
  ],
  [
    'https://proceedings.neurips.cc/paper_files/paper/2023/file/0123456789abcdef0123456789abcdef-Paper-Conference.pdf',
    'url:https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
  ],
  [
    'https://papers.nips.cc/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html',
    'url:https://proceedings.neurips.cc/paper_files/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html',
  ],
  [
    'https://papers.neurips.cc/paper/2020/file/0123456789abcdef0123456789abcdef-Paper.pdf',
    'url:https://proceedings.neurips.cc/paper_files/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html',
  ],
  [
    'https://papers.nips.cc/paper/1234-counting-sheep',
    'url:https://proceedings.neurips.cc/paper/1234-counting-sheep',
  ],
  [
    'https://papers.nips.cc/paper/1234-counting-sheep.pdf',
    'url:https://proceedings.neurips.cc/paper/1234-counting-sheep',
  ],
])('%s names %s', (address, id) => {
  expect(idOf(address)).toBe(id);
});

test.each([
  'https://papers.nips.cc/paper_files/paper/2023',
  'https://papers.nips.cc/paper/2020/file/0123456789abcdef0123456789abcdef-Supplemental.pdf',
  'https://papers.nips.cc/paper/2020/file/0123456789abcdef0123456789abcdef-Bibtex.bib',
  'https://example.org/paper/2020/hash/0123456789abcdef0123456789abcdef-Abstract.html',
])('%s names no paper', (address) => {
  expect(idOf(address)).toBeUndefined();
});
