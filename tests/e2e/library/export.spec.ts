import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from '../../browser/axe.ts';
import { fill } from '../../browser/filled.ts';
import { expect, type Offprint, test } from '../../browser/fixture.ts';
import { openLibrary, save, seed, tell } from '../../browser/shelf.ts';

/** Papers leave the library: every format by its file, what can be chosen, and what stops. */

const seeds = [
  seed(1, {
    title: 'Schrödinger bridges, “50%” better',
    authors: ['José Núñez', 'Gemma Team'],
    published: '2026-01-05',
    abstract: 'Sheep diffuse.',
    tags: ['to cite'],
  }),
  seed(2, { title: 'Sheep at night', authors: ['Ann Shepherd'], published: '2026-01-06' }),
  seed(3, { title: 'Sheep at night', authors: ['Ann Shepherd'], published: '2026-01-07' }),
];

async function openExport(offprint: Offprint): Promise<Page> {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  await tell(page, 'writeNote', { paper: [seeds[0]?.id], sequence: 1, note: '=Mine' });
  await expect(page.locator('.shelf').getByRole('article')).toHaveCount(3);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export papers' });
const choose = (page: Page, name: string) =>
  dialog(page).getByRole('radio', { name, exact: true }).check();
const preview = (page: Page) =>
  dialog(page).getByRole('textbox', { name: 'First lines of the file' });

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

test('every format is saved as a file that holds the papers shown', async ({ offprint }) => {
  const page = await openExport(offprint);
  const formats: readonly (readonly [label: string, extension: string, holds: string])[] = [
    ['BibTeX', 'bib', 'title = {{Schrödinger} bridges, “50\\%” better}'],
    ['BibLaTeX', 'bib', 'date = {2026-01-05}'],
    ['RIS', 'ris', 'TI  - Schrödinger bridges, “50%” better\r\n'],
    ['CSL-JSON', 'json', '"title": "Schrödinger bridges, “50%” better"'],
    ['CSV', 'csv', '\r\n"Schrödinger bridges, “50%” better","José Núñez; Gemma Team",2026,'],
    [
      'Markdown list',
      'md',
      '- [Schrödinger bridges, “50%” better](https://arxiv.org/abs/2601.00001)',
    ],
    [
      'Markdown table',
      'md',
      '| [Schrödinger bridges, “50%” better](https://arxiv.org/abs/2601.00001) |',
    ],
    // The names of a zip's files stand in it as they are.
    ['Markdown notes', 'zip', 'Schrödinger bridges, “50%” better.md'],
    ['HTML page', 'html', '>Schrödinger bridges, “50%” better</a></h2>'],
    ['Links', 'txt', 'https://arxiv.org/abs/2601.00001\n'],
    ['JSON', 'json', '"title": "Schrödinger bridges, “50%” better"'],
  ];
  await expect(
    dialog(page)
      .getByRole('group', { name: /^Format/ })
      .getByRole('radio'),
  ).toHaveCount(formats.length);
  for (const [label, extension, holds] of formats) {
    await choose(page, label);
    const { name, text } = await saved(page);
    expect(name).toMatch(new RegExp(`^offprint-\\d{4}-\\d{2}-\\d{2}\\.${extension}$`));
    expect(text, label).toContain(holds);
    expect(text.startsWith('\ufeff'), label).toBe(label === 'CSV');
    await expect(
      dialog(page).getByRole('status').filter({ hasText: 'Saved 3 papers.' }),
    ).toBeVisible();
  }
  // A spreadsheet would take the note for a formula.
  await choose(page, 'CSV');
  expect((await saved(page)).text).toContain(",'=Mine,");
});

test('what is chosen shows in the preview, and holds for the next export', async ({ offprint }) => {
  const page = await openExport(offprint);
  await choose(page, 'BibTeX');
  await expect(preview(page)).toHaveValue(/abstract = \{Sheep diffuse\.\}/);
  await dialog(page).getByRole('checkbox', { name: 'Abstracts' }).uncheck();
  await expect(preview(page)).not.toHaveValue(/abstract/);
  await dialog(page).getByRole('checkbox', { name: 'ASCII letters only' }).check();
  await expect(preview(page)).toHaveValue(/N\{\\'\{u\}\}\{\\~\{n\}\}ez, Jos\{\\'\{e\}\}/);
  await dialog(page).getByRole('checkbox', { name: 'Preprints as @article' }).check();
  await expect(preview(page)).toHaveValue(/journal = \{arXiv preprint arXiv:2601\.00003\}/);

  const keys = dialog(page).getByRole('textbox', { name: 'Citation keys' });
  await keys.fill('[auth');
  await expect(keys).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page)).toContainText('[ is no field: there are [auth], [authors]');
  await expect(dialog(page).getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await keys.fill('[auth]_[shortyear]');
  await expect(preview(page)).toHaveValue(/^@article\{Shepherd_26-2,/);

  await page.reload();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(keys).toHaveValue('[auth]_[shortyear]');
  await expect(dialog(page).getByRole('checkbox', { name: 'Abstracts' })).not.toBeChecked();
});

test('a citation key stays as it was given first', async ({ offprint }) => {
  const page = await openExport(offprint);
  await choose(page, 'BibTeX');
  const keysIn = (text: string) => [...text.matchAll(/^@\w+\{(.+),$/gm)].map(([, key]) => key);
  const first = keysIn((await saved(page)).text);
  expect(first).toEqual(['shepherd2026sheep-2', 'shepherd2026sheep', 'nunez2026schrodinger']);
  await tell(page, 'correct', {
    paper: [seeds[1]?.id],
    corrections: [{ field: 'title', value: 'Goats by day' }],
  });
  await dialog(page).getByRole('textbox', { name: 'Citation keys' }).fill('[auth]');
  expect(keysIn((await saved(page)).text)).toEqual(first);
  // Nor is it a change that undo would take back.
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'Recent changes' })).not.toContainText('Citation');
});

test('the papers of a tag are exported without showing them, and copied or dragged', async ({
  offprint,
}) => {
  const page = await openExport(offprint);
  await choose(page, 'Links');
  await choose(page, 'A search or tag');
  await dialog(page).getByRole('combobox', { name: 'Search or tag' }).selectOption('to cite');
  await expect(preview(page)).toHaveValue('https://arxiv.org/abs/2601.00001\n');
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(
    dialog(page).getByRole('status').filter({ hasText: 'Copied 1 paper.' }),
  ).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://arxiv.org/abs/2601.00001\n',
  );
  const dragged = await dialog(page)
    .locator('.export-dialog-drag')
    .evaluate((handle) => {
      const dataTransfer = new DataTransfer();
      handle.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }));
      return dataTransfer.getData('text/plain');
    });
  expect(dragged).toBe('https://arxiv.org/abs/2601.00001\n');
});

test('a browser that lets nothing be copied is told of in a sentence, with what to do', async ({
  offprint,
}) => {
  const page = await openExport(offprint);
  await page.evaluate(() => {
    navigator.clipboard.write = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  });
  const words = /lets Offprint copy only in the window in front, .* Try again/;
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog(page).getByRole('status').filter({ hasText: words })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.shelf').getByRole('article').first().focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('complementary', { name: 'Open paper' });
  await pane.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('menuitem', { name: 'APA', exact: true }).click();
  await expect(page.locator('.toast')).toContainText(/^That was not copied\. /);
  await expect(page.locator('.toast')).toContainText(words);
  await expect(page.locator('.toast')).not.toContainText('permission denied');
});

test('papers are copied as references and links, plain and with their looks', async ({
  offprint,
}) => {
  const page = await openLibrary(offprint);
  await save(page, seeds);
  const row = page.locator('.shelf').getByRole('article', { name: seeds[0]?.title ?? '' });
  await row.getByRole('heading').getByRole('button').click();
  const pane = page.getByRole('complementary', { name: 'Open paper' });
  const copied = async (name: string, words = `Copied 1 paper as ${name}`) => {
    await pane.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
    // Of this copy, not of the one before.
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : undefined;
      return { text: await read('text/plain'), html: await read('text/html') };
    });
  };
  expect((await copied('BibTeX')).html).toBeUndefined();
  const apa = await copied('APA');
  expect(apa.text).toBe(
    'Núñez, J., & Gemma Team. (2026). Schrödinger bridges, “50%” better (arXiv:2601.00001). arXiv. https://doi.org/10.48550/arXiv.2601.00001\n',
  );
  expect(apa.html).toContain('<i>Schrödinger bridges, “50%” better</i>');
  expect((await copied('Markdown links')).text).toBe(
    '[Schrödinger bridges, “50%” better](https://arxiv.org/abs/2601.00001)\n',
  );
  expect((await copied('Links with titles')).html).toContain(
    '<a href="https://arxiv.org/abs/2601.00001">Schrödinger bridges, “50%” better</a>',
  );
});

test('thousands are written with progress, and stopped nothing is saved', async ({ offprint }) => {
  const papers = await fill(offprint, 3_000);
  const page = await openLibrary(offprint);
  await expect(page.locator('.shelf').getByRole('article').first()).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await choose(page, 'All');
  await choose(page, 'RIS');
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page).getByRole('progressbar', { name: 'Writing the file' })).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Stop: Writing the file' }).click();
  await expect(dialog(page)).toContainText('Stopped: nothing was exported.');

  const { text } = await saved(page);
  expect(text.match(/^TY {2}- /gm)).toHaveLength(papers.length);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the export panel (${theme})`, async ({ offprint }) => {
    const page = await openExport(offprint);
    await page.emulateMedia({ colorScheme: theme });
    await choose(page, 'BibTeX');
    expect(await axeFindings(page), 'wide').toEqual([]);
    await dialog(page).getByRole('textbox', { name: 'Citation keys' }).fill('[auth');
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await axeFindings(page), 'narrow, with a pattern that is none').toEqual([]);
  });
}
