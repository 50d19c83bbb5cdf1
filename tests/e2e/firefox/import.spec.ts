import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../browser/firefox.ts';

const file = `@misc{shepherd2026,
  title = {Counting {Sheep}},
  author = {Shepherd, Ann},
  year = {2026},
  eprint = {2601.00002},
  archivePrefix = {arXiv},
  keywords = {wool}
}

@article{ziege2020, title = {Goats by day}, doi = {10.1000/goats}, year = {2020}}
`;

test('a file is read, looked at and imported, and that is taken back', async ({ offprint }) => {
  const path = join(offprint.downloads, 'shelf.bib');
  await writeFile(path, file);
  const library = await offprint.library();
  await library.front();
  await library.click('button', 'Import');
  await library.chooseFile(path);
  const shown = (selector: string) =>
    library.evaluate<string>(
      `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ""`,
    );
  await expect.poll(() => shown('.import-outcome')).toContain('Read as BibTeX');
  await expect.poll(() => shown('.import-preview')).toContain('Counting Sheep');
  expect(await offprint.saved()).toEqual([]);
  await library.front();
  await library.click('button', 'Import 2 papers');
  await expect
    .poll(async () => (await offprint.saved()).map(({ key, tags }) => ({ key, tags })))
    .toEqual([
      { key: 'arxiv:2601.00002', tags: ['wool'] },
      { key: 'doi:10.1000/goats', tags: [] },
    ]);
  await library.front();
  await expect.poll(() => shown('.shelf')).toContain('Goats by day');
  await library.click('button', 'Undo');
  await expect.poll(() => offprint.saved()).toEqual([]);
});
