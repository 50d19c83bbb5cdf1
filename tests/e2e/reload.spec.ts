import { expect, test } from '../browser/fixture.ts';
import { samplePage } from '../sample/page.ts';
import { samplePaper, samplePapers } from '../sample/papers.ts';

const id = `arxiv:${samplePaper('1706.03762').id}`;

test('with the extension reloaded under an open page, its strips go quiet with one hint', async ({
  offprint: { serve, open, popup, context, library },
}) => {
  await serve(samplePage());
  const { page, strips } = await open();
  await strips.wait(samplePapers.length);
  await strips.click(id, 'Save');
  await strips.control(id, 'Saved');

  const extensionPage = await popup();
  const back = context.waitForEvent('serviceworker');
  // The page that asks goes with its extension, before it can answer.
  await Promise.all([
    extensionPage.waitForEvent('close'),
    extensionPage
      .evaluate(() => Reflect.get(globalThis, 'chrome').runtime.reload())
      .catch(() => undefined),
  ]);
  await back;

  // A click, if nothing else, tells a strip that its extension is gone.
  await strips.click(id, 'Status').catch(() => undefined);
  await expect
    .poll(async () => (await strips.controls(id)).filter(({ disabled }) => !disabled))
    .toEqual([]);
  await expect(page.locator('offprint-notice')).toHaveCount(1);
  for (const paper of samplePapers.slice(0, 4)) {
    const controls = await strips.controls(`arxiv:${paper.id}`);
    expect(controls.filter(({ disabled }) => !disabled)).toEqual([]);
  }

  // Cards that come later get no dead strip, and there is never a second set.
  await page.evaluate(() => document.querySelector('.grid')?.append(document.createElement('hr')));
  expect(await strips.papers()).toHaveLength(samplePapers.length);
  await expect(page.locator('offprint-notice')).toHaveCount(1);

  await page.reload();
  await strips.wait(samplePapers.length);
  await expect(page.locator('offprint-notice')).toHaveCount(0);
  await strips.control(id, 'Saved');
  await strips.click(id, 'Status');
  await strips.control(id, /^Status: reading/i);
  expect(await library.saved()).toHaveLength(1);
});
