import type { Page } from '@playwright/test';
import { axeFindings } from '../browser/axe.ts';
import { expect, type Offprint, test } from '../browser/fixture.ts';
import { rowOf } from '../browser/popup.ts';

declare const chrome: { runtime: { sendMessage: (message: object) => Promise<object> } };

const preprint = { id: 'arxiv:2601.01234', title: 'Joined at the Identifier' };
const article = { id: 'doi:10.1000/joined', title: 'Joined at the Identifier: Published' };

/** Saves a paper as a page with these identifiers would, by a message from the popup's own page. */
async function save(popup: Page, ids: readonly string[], title: string, site: string) {
  const page = `https://${site}.example.org/`;
  const record = {
    ids,
    title,
    authors: [],
    categories: [],
    keywords: [],
    links: { page },
    signals: {},
    source: { site, page },
    rank: 'card',
  };
  const answer = await popup.evaluate(
    (record) =>
      chrome.runtime.sendMessage({
        offprint: 'save',
        request: { command: crypto.randomUUID(), record },
      }),
    record,
  );
  expect(answer).toMatchObject({ ok: true });
}

/** Two papers, the article tagged, and a page on which they are one. */
async function saveJoined({ popup: openPopup, library }: Offprint): Promise<Page> {
  const popup = await openPopup();
  await save(popup, [article.id], article.title, 'journal');
  const row = rowOf(popup, article.title);
  await row.getByRole('button', { name: article.title }).click();
  await row.getByRole('combobox', { name: /tag/i }).fill('published');
  await popup.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(article.id))?.tags).toEqual(['published']);
  await save(popup, [preprint.id], preprint.title, 'arxiv');
  await expect(popup.getByRole('article')).toHaveCount(2);
  await save(popup, [preprint.id, article.id], preprint.title, 'huggingface');
  await expect(popup.getByRole('article')).toHaveCount(1);
  expect(await library.paper(preprint.id)).toMatchObject({
    ids: [preprint.id, article.id],
    tags: ['published'],
  });
  return popup;
}

async function expectTwo({ library }: Offprint, popup: Page) {
  await expect(popup.getByRole('article')).toHaveCount(2);
  expect(await library.paper(preprint.id)).toMatchObject({ ids: [preprint.id], tags: [] });
  expect(await library.paper(article.id)).toMatchObject({
    ids: [article.id],
    title: article.title,
    tags: ['published'],
  });
}

test('undoing the save that joined two papers gives both back, each with what it had', async ({
  offprint,
}) => {
  const popup = await saveJoined(offprint);
  await popup.getByRole('button', { name: 'Recent changes' }).click();
  const changes = popup.getByRole('dialog');
  await changes
    .getByRole('button', { name: /^Undo: Saved/ })
    .first()
    .click();
  await expectTwo(offprint, popup);
  await changes
    .getByRole('button', { name: /^Redo: Saved/ })
    .first()
    .click();
  await expect(popup.getByRole('article')).toHaveCount(1);
});

test('a paper tells where its other names were seen, and “Not the same paper” and its undo', async ({
  offprint,
}) => {
  const popup = await saveJoined(offprint);
  const title = (await offprint.library.paper(preprint.id))?.title ?? '';
  const row = rowOf(popup, title);
  await row.getByRole('button', { name: title }).click();
  await expect(row.getByText('DOI 10.1000/joined, seen on')).toHaveText(
    'DOI 10.1000/joined, seen on journal and Hugging Face',
  );
  expect(await axeFindings(popup)).toEqual([]);

  await row.getByRole('button', { name: `Not the same paper: ${article.title}` }).click();
  await expectTwo(offprint, popup);
  const left = rowOf(popup, (await offprint.library.paper(preprint.id))?.title ?? '');
  await expect(left).toBeFocused();
  await expect(left.getByText('Also known as')).toHaveCount(0);

  await popup.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('article')).toHaveCount(1);
  await expect(row.getByRole('button', { name: /^Not the same paper/ })).toBeVisible();
});
