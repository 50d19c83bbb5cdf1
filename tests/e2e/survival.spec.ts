import type { Page } from '@playwright/test';
import { expect, test } from '../browser/fixture.ts';
import { sampleCard, samplePage } from '../sample/page.ts';
import { type SamplePaper, samplePaper, samplePapers } from '../sample/papers.ts';

const count = samplePapers.length;
const attention = samplePaper('1706.03762');
const attentionId = `arxiv:${attention.id}`;
const ids = samplePapers.map((paper) => `arxiv:${paper.id}`);

/** How many strips each card of the page holds. */
const stripsPerCard = (page: Page) =>
  page
    .locator('article')
    .evaluateAll((cards) => cards.map((card) => card.querySelectorAll('offprint-card').length));

/** Papers of which nothing is known but what their cards say. */
const inventedPapers = (amount: number): SamplePaper[] =>
  Array.from({ length: amount }, (_, index) => ({
    ...attention,
    id: `2501.${String(10_000 + index)}`,
    title: `An invented paper, number ${index}`,
  }));

for (const delay of [0, 60, 400, 2_000]) {
  test(`hydration that replaces the list ${delay} ms after loading leaves one strip a card`, async ({
    offprint: { serve, open },
  }) => {
    const hydrate = `<script>addEventListener('DOMContentLoaded', () => setTimeout(() => {
      const grid = document.querySelector('.grid');
      const fresh = [...grid.children].map((cell) => {
        const copy = cell.cloneNode(true);
        for (const foreign of copy.querySelectorAll('offprint-card')) foreign.remove();
        return copy;
      });
      grid.replaceChildren(...fresh);
      document.documentElement.dataset.hydrated = '';
    }, ${delay}))</script>`;
    await serve(samplePage({ more: hydrate }));
    const { page, strips } = await open();
    await page.locator('html[data-hydrated]').waitFor();
    expect(await strips.wait(count)).toEqual(ids);
    expect(await stripsPerCard(page)).toEqual(ids.map(() => 1));
    await strips.click(attentionId, 'Save');
    await strips.control(attentionId, 'Saved');
  });
}

test('500 cards added while scrolling each get one strip', async ({
  offprint: { serve, open },
}) => {
  const invented = inventedPapers(500);
  const more = `<div id="end" style="height: 4px"></div><script>
    const waiting = ${JSON.stringify(invented.map((paper) => `<div>${sampleCard(paper)}</div>`))};
    const end = document.querySelector('#end');
    new IntersectionObserver(([entry], observer) => {
      if (!entry.isIntersecting) return;
      for (const card of waiting.splice(0, 20)) {
        document.querySelector('.grid').insertAdjacentHTML('beforeend', card);
      }
      // Only a change is told: an end that a scroll keeps in sight would never be told again.
      observer.unobserve(end);
      observer.observe(end);
    }, { rootMargin: '400px' }).observe(end);
  </script>`;
  await serve(samplePage({ more }));
  const { page, strips } = await open();
  await strips.wait(count);
  await page.mouse.move(400, 400);
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 4_000);
        return page.locator('article').count();
      },
      { message: 'the page has added all its cards', timeout: 60_000, intervals: [50] },
    )
    .toBe(count + 500);
  const expected = [...ids, ...invented.map((paper) => `arxiv:${paper.id}`)];
  expect(await strips.wait(count + 500)).toEqual(expected);
  expect(await stripsPerCard(page)).toEqual(expected.map(() => 1));
  const last = expected.at(-1) ?? '';
  await strips.click(last, 'Save');
  await strips.control(last, 'Saved');
});

test('in-app navigation there and back shows the strips of each list', async ({
  offprint: { serve, open, library },
}) => {
  const others = inventedPapers(5);
  const more = `<script>
    const lists = {
      '/papers/date/2026-01-15': ${JSON.stringify(samplePapers.map(sampleCard))},
      '/papers/date/2026-01-14': ${JSON.stringify(others.map(sampleCard))},
    };
    const show = () => {
      document.querySelector('.grid').innerHTML =
        lists[location.pathname].map((card) => '<div>' + card + '</div>').join('');
    };
    addEventListener('popstate', show);
    window.go = (path) => { history.pushState({}, '', path); show(); };
  </script>`;
  await serve(samplePage({ more }));
  const { page, strips } = await open('/papers/date/2026-01-15');
  expect(await strips.wait(count)).toEqual(ids);

  await page.evaluate(() => Reflect.get(window, 'go')('/papers/date/2026-01-14'));
  expect(await strips.wait(others.length)).toEqual(others.map((paper) => `arxiv:${paper.id}`));
  // The page's embedded data is that of the other day now: only the card speaks.
  const [other] = others;
  await strips.click(`arxiv:${other?.id}`, 'Save');
  await strips.control(`arxiv:${other?.id}`, 'Saved');
  const paper = await library.paper(`arxiv:${other?.id}`);
  expect(paper).toMatchObject({ title: other?.title, signals: { upvotes: other?.upvotes } });
  expect(paper?.abstract).toBeUndefined();

  await page.goBack();
  expect(await strips.wait(count)).toEqual(ids);
  expect(await stripsPerCard(page)).toEqual(ids.map(() => 1));
  await page.goForward();
  await strips.wait(others.length);
  await strips.control(`arxiv:${other?.id}`, 'Saved');
});

test('leaving for another page and coming back by the back button shows live strips', async ({
  offprint: { serve, open },
}) => {
  await serve(samplePage());
  const { page, strips } = await open('/papers/date/2026-01-15');
  await strips.wait(count);
  await strips.click(attentionId, 'Save');
  await strips.control(attentionId, 'Saved');
  await page.goto('https://huggingface.co/papers/date/2026-01-14');
  await strips.wait(count);
  await strips.click(attentionId, 'Status');
  await strips.control(attentionId, /^Status: reading/i);
  await page.goBack();
  expect(await strips.wait(count)).toEqual(ids);
  await strips.control(attentionId, /^Status: reading/i);
  await strips.click(attentionId, 'Status');
  await strips.control(attentionId, /^Status: read\b/i);
});

test('toggling the theme recolours the strips and keeps them', async ({
  offprint: { serve, open },
}) => {
  await serve(samplePage());
  const { page, strips } = await open();
  await strips.wait(count);
  const before = await strips.hosts();
  const colour = async () => {
    const control = await strips.control(attentionId, 'Save');
    return strips.evaluate<string>(control, 'function () { return getComputedStyle(this).color; }');
  };
  const light = await colour();
  await page.evaluate(() => document.documentElement.classList.replace('light', 'dark'));
  await expect.poll(colour, { message: 'the strip follows the dark theme' }).not.toBe(light);
  await page.evaluate(() => document.documentElement.classList.replace('dark', 'light'));
  await expect.poll(colour, { message: 'the strip follows the light theme' }).toBe(light);
  expect(await strips.hosts()).toEqual(before);
});

test('a card that moves takes its strip along', async ({ offprint: { serve, open } }) => {
  await serve(samplePage());
  const { page, strips } = await open();
  await strips.wait(count);
  await page.evaluate(() => {
    const grid = document.querySelector('.grid');
    if (grid?.lastElementChild) grid.prepend(grid.lastElementChild);
  });
  const moved = [...ids.slice(-1), ...ids.slice(0, -1)];
  await expect.poll(() => strips.papers()).toEqual(moved);
  expect(await stripsPerCard(page)).toEqual(moved.map(() => 1));
});

test('a card whose paper is exchanged in place gets the strip of the new paper', async ({
  offprint: { serve, open },
}) => {
  await serve(samplePage());
  const { page, strips } = await open();
  await strips.wait(count);
  const [replacement] = inventedPapers(1);
  if (!replacement) throw new Error('There is one.');
  await page.evaluate((card) => {
    const first = document.querySelector('article');
    const fresh = document.createElement('div');
    fresh.innerHTML = card;
    // As a framework does it: the box stays, what is in it is exchanged.
    const own = first?.querySelector('offprint-card');
    first?.replaceChildren(...(fresh.firstElementChild?.children ?? []));
    if (own) first?.append(own);
  }, sampleCard(replacement));
  await expect.poll(() => strips.papers()).toEqual([`arxiv:${replacement.id}`, ...ids.slice(1)]);
  expect(await stripsPerCard(page)).toEqual(ids.map(() => 1));
});

test('a page that renders each card twice shows one strip at each width', async ({
  offprint: { serve, open },
}) => {
  const twice = `<style>
    @media (min-width: 800px) { .narrow { display: none } }
    @media (max-width: 799px) { .wide { display: none } }
  </style><script>
    const grid = document.querySelector('.grid');
    grid.classList.add('wide');
    const copy = grid.cloneNode(true);
    copy.className = 'grid narrow';
    grid.after(copy);
  </script>`;
  await serve(samplePage({ more: twice }));
  const { page, strips } = await open();
  const visible = () =>
    page
      .locator('offprint-card')
      .evaluateAll((hosts) =>
        hosts
          .filter((host) => host.checkVisibility())
          .map((host) => host.getAttribute('data-paper')),
      );
  await expect.poll(visible).toEqual(ids);
  await strips.click(attentionId, 'Save');
  await strips.control(attentionId, 'Saved');
  await page.setViewportSize({ width: 500, height: 900 });
  await expect.poll(visible).toEqual(ids);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect.poll(visible).toEqual(ids);
});
