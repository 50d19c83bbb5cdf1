import { focusedEditor } from '../browser/editor.ts';
import { expect, test } from '../browser/fixture.ts';
import { Strips } from '../browser/strips.ts';
import { samplePage } from '../sample/page.ts';
import { samplePaper, samplePapers } from '../sample/papers.ts';

const id = `arxiv:${samplePaper('1706.03762').id}`;

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 420, height: 900 },
]) {
  test(`strips move nothing on a page ${viewport.width} pixels wide`, async ({
    offprint: { serve, context, library },
  }) => {
    await serve(samplePage());
    await context.addInitScript(() => {
      const shifts: string[] = [];
      Reflect.set(window, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          // What moved, so that a failure says it.
          const sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[] =
            Reflect.get(entry, 'sources');
          shifts.push(
            ...sources.map(({ node, previousRect, currentRect }) => {
              const html = node instanceof Element ? node.outerHTML : node?.textContent;
              return `${html?.slice(0, 80)} ${JSON.stringify([previousRect, currentRect])}`;
            }),
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    await page.setViewportSize(viewport);
    await page.goto('https://huggingface.co/papers');
    const strips = new Strips(page);
    await strips.wait(samplePapers.length);
    const box = await strips.box(id);

    await strips.click(id, 'Save');
    await strips.control(id, 'Saved');
    expect(await strips.box(id)).toEqual(box);

    await strips.click(id, 'Tag');
    await focusedEditor(page);
    for (const tag of [
      'one',
      'a tag of several words',
      'a tag so long that no strip could hold it whole',
      'four',
    ]) {
      await page.keyboard.type(tag);
      await page.keyboard.press('Enter');
    }
    await expect.poll(async () => (await library.paper(id))?.tags.length).toBe(4);
    await page.keyboard.press('Escape');
    await strips.control(id, /^Tag.*four/);
    expect(await strips.box(id)).toEqual(box);

    await strips.click(id, 'Status');
    await strips.control(id, /^Status: reading/i);
    expect(await strips.box(id)).toEqual(box);
    await strips.click(id, 'Undo');
    await strips.control(id, /^Status: to read/i);
    expect(await strips.box(id)).toEqual(box);

    // Two frames, so that what the last change did to the layout has been reported.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
  });
}

test('the shift measure sees a strip that would push its card', async ({
  offprint: { serve, context },
}) => {
  await serve(samplePage());
  const page = await context.newPage();
  await page.goto('https://huggingface.co/papers');
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + Reflect.get(entry, 'value'), 0));
        }).observe({ type: 'layout-shift' });
        requestAnimationFrame(() => {
          const wedge = document.createElement('div');
          wedge.style.height = '60px';
          document.querySelector('.grid')?.before(wedge);
        });
      }),
  );
  expect(moved).toBeGreaterThan(0);
});
