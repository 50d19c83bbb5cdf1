import { stopWorkers } from '../browser/chromium.ts';
import { focusedEditor } from '../browser/editor.ts';
import { expect, test } from '../browser/fixture.ts';
import { samplePage } from '../sample/page.ts';
import { type SamplePaper, samplePaper } from '../sample/papers.ts';

const attention = samplePaper('1706.03762');

const papers: SamplePaper[] = Array.from({ length: 50 }, (_, index) => ({
  ...attention,
  id: `2502.${String(10_000 + index)}`,
  title: `Paper number ${index} of fifty`,
}));

/** Numbers from 0 to 1 that a seed repeats (Park and Miller's generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

for (const part of [1, 2, 3, 4]) {
  test(`the worker dies at random moments of 50 saves, ${part} of 4, and nothing acknowledged is lost or doubled`, async ({
    offprint: { serve, open, library },
  }) => {
    const seed = part + Number(process.env.OFFPRINT_SEED ?? Math.ceil(Math.random() * 1_000_000));
    console.log(`OFFPRINT_SEED=${seed - part} repeats these kills.`);
    const random = randomNumbers(seed);
    await serve(samplePage({ papers }));
    const { page, strips } = await open();
    await strips.wait(papers.length);

    const acknowledged: string[] = [];
    for (const { id: number } of papers) {
      const id = `arxiv:${number}`;
      // Before, during or after the save: the command takes a few milliseconds.
      const kill = random() < 0.5;
      const pause = random() * 25;
      const dying = kill ? page.waitForTimeout(pause).then(() => stopWorkers(page)) : undefined;
      await strips.click(id, 'Save');
      await dying;
      const { name } = await strips.settled(id);
      if (!name.startsWith('Saved')) continue;
      acknowledged.push(id);
      expect(await library.paper(id), `${id} says Saved, so it is stored`).toBeDefined();
    }

    const rows = await library.rows();
    const stored = rows.map((row) => row.key);
    expect(new Set(stored).size, 'no paper is stored twice').toBe(stored.length);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    // A click whose answer was lost twice may still have been stored; it must not be the rule.
    expect(acknowledged.length).toBeGreaterThan(papers.length / 2);

    await page.reload();
    await strips.wait(papers.length);
    for (const id of acknowledged) await strips.control(id, 'Saved');
  });
}

test('ten tabs tag the same paper at once, and every tag is there', async ({
  offprint: { serve, open, library },
}) => {
  const id = `arxiv:${attention.id}`;
  await serve(samplePage());
  const tags = Array.from({ length: 10 }, (_, index) => `tag of tab ${index}`);
  const tabs = [];
  for (const tag of tags) {
    const tab = await open();
    await tab.strips.click(id, 'Tag');
    await focusedEditor(tab.page);
    await tab.page.keyboard.type(tag);
    tabs.push(tab);
  }
  await Promise.all(tabs.map(({ page }) => page.keyboard.press('Enter')));
  await expect.poll(async () => [...((await library.paper(id))?.tags ?? [])].sort()).toEqual(tags);
  expect(await library.rows()).toHaveLength(1);
  for (const { strips } of tabs) {
    for (const tag of tags) await strips.control(id, new RegExp(`^Tag.*${tag}`));
  }
});
