import type { Page } from '@playwright/test';
import { expect, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed } from '../../browser/shelf.ts';

/** Files that are no papers, or made to break what reads them, through the page as a person uses it. */

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Import/ });

/** What a file is made of: one text so many times, or these bytes. */
interface Hostile {
  readonly name: string;
  readonly before?: string;
  readonly text?: string;
  readonly times?: number;
  readonly after?: string;
  readonly bytes?: readonly number[];
}

/** Drops a file that the page itself makes: those of many megabytes would be long on their way. */
const drop = (page: Page, file: Hostile) =>
  page
    .locator('.library')
    .evaluate((library, { name, before = '', text = '', times = 1, after = '', bytes }) => {
      const parts = bytes ? [new Uint8Array(bytes)] : [before, ...Array(times).fill(text), after];
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(parts, name));
      library.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, file);

const megabyte = 'x'.repeat(1_000_000);
const utf16 = (text: string): number[] => [0xff, 0xfe, ...Buffer.from(text, 'utf16le')];

const refusals: readonly (readonly [string, Hostile, string | RegExp])[] = [
  ['an empty file', { name: 'empty.bib', text: '' }, 'No paper was found in “empty.bib”'],
  ['NULs and nothing else', { name: 'nul.ris', text: '\0'.repeat(10_000) }, 'No paper was found'],
  [
    'a ZIP archive, however much it would unpack to',
    { name: 'bomb.zip', bytes: [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0] },
    'This is a ZIP archive. Unpack it',
  ],
  ['a workbook', { name: 'papers.xlsx', bytes: [0x50, 0x4b, 3, 4] }, 'Save the table in it as CSV'],
  [
    'Zotero’s RDF',
    {
      name: 'My Library.rdf',
      text: '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">',
    },
    /^This is RDF.*BibLaTeX, BibTeX, RIS, CSL JSON or CSV/,
  ],
  ['201 MB', { name: 'large.bib', text: megabyte, times: 201 }, 'larger than 200 MB'],
];

const previews: readonly (readonly [string, Hostile, string | RegExp])[] = [
  [
    'JSON nested a hundred thousand times',
    { name: 'deep.json', text: `[${'{"a":['.repeat(100_000)}` },
    'Line 1',
  ],
  [
    'names of prototypes',
    {
      name: 'proto.json',
      text: '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"article","title":"Named __proto__"}]',
    },
    'Named __proto__',
  ],
  [
    'NULs between the letters',
    { name: 'nuls.bib', text: '@misc{a, title = {S\0he\0ep}, year = {2020}}' },
    'Sheep',
  ],
  [
    'UTF-16',
    { name: 'utf16.bib', bytes: utf16('@misc{a, title = {Schäfchen in UTF-16}}') },
    'Schäfchen in UTF-16',
  ],
  [
    'a hundred megabytes in one string',
    {
      name: 'long.json',
      before: '[{"type":"article","title":"',
      text: megabyte,
      times: 100,
      after: '"}]',
    },
    /^x+/,
  ],
];

test('hostile files give a sentence or a preview, and change nothing', async ({ offprint }) => {
  const page = await openLibrary(offprint);
  await save(page, [seed(1, { tags: ['mine'] })]);
  const before = await offprint.library.rows();
  for (const [what, file, sentence] of refusals) {
    await test.step(what, async () => {
      await drop(page, file);
      await expect(dialog(page).getByRole('alert')).toContainText(sentence);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    });
  }
  for (const [what, file, title] of previews) {
    await test.step(what, async () => {
      await drop(page, file);
      const entries = dialog(page).getByRole('region', { name: 'Entries' });
      await expect(entries.getByRole('button').first()).toContainText(title);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    });
  }
  expect(await page.evaluate('({}).polluted')).toBeUndefined();
  expect(await offprint.library.rows()).toEqual(before);
});

test('while a hundred megabytes are read the page answers, and reading can be stopped', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  const entry = '@misc{k, title = {Sheep without a number}}\n'.repeat(20_000);
  await drop(page, { name: 'many.bib', text: entry, times: 100 });
  await expect(dialog(page).getByRole('status')).toContainText('entries so far');
  await dialog(page).getByRole('button', { name: 'Stop' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Stopped: nothing was read.');
  await dialog(page)
    .getByRole('textbox', { name: /^Or paste text/ })
    .fill('arXiv:2407.21783');
  await dialog(page).getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Import 1 paper' })).toBeEnabled();
  expect(await offprint.library.rows()).toEqual([]);
});
