import { expect, test } from 'vitest';
import type { PaperId } from '../../utils/paper/identity';
import { Repeats } from './repeats';

function repeatsOf(...entries: readonly (readonly PaperId[])[]) {
  const repeats = new Repeats();
  for (const [number, names] of entries.entries()) repeats.add(number, names);
  return repeats.all.map((numbers) => [...numbers].sort((one, other) => one - other));
}

test('entries that share an identifier are one paper, and others are none of it', () => {
  expect(repeatsOf(['doi:10.1/a'], ['doi:10.1/b'], ['doi:10.1/a', 'pmid:1'])).toEqual([[0, 2]]);
});

test('so are those that share one with an entry between them', () => {
  expect(
    repeatsOf(
      ...([['doi:10.1/a'], ['arxiv:2601.00001'], ['doi:10.1/b']] as const),
      ...([['doi:10.1/a', 'arxiv:2601.00001'], ['arxiv:2601.00001']] as const),
    ),
  ).toEqual([[0, 1, 3, 4]]);
});

test('two arXiv numbers are two papers', () => {
  expect(repeatsOf(['arxiv:2601.00001', 'doi:10.1/a'], ['arxiv:2601.00002', 'doi:10.1/a'])).toEqual(
    [],
  );
});
