import { expect, test } from '../browser/fixture.ts';
import { seenIds } from '../fixtures/fixture.ts';
import { loadFixtures } from '../fixtures/load.ts';

/** Every site on its own host name, each kind of page, by real navigation. */

const narrow = { width: 360, height: 740 };
const wide = { width: 1280, height: 900 };

for (const { site, fixtures } of await loadFixtures()) {
  test(`${site.name}: every kind of page has its strips, wide and narrow, rendered anew, and none when empty`, async ({
    offprint,
  }) => {
    test.setTimeout(240_000);
    let html = '';
    await offprint.serve(() => html);
    const { page, strips } = await offprint.open(
      `https://${new URL(Object.values(fixtures.kinds)[0]?.address ?? '').host}/blank`,
    );
    for (const [name, { address, page: pageOf, records }] of Object.entries(fixtures.kinds)) {
      const papers = records.map((record) => seenIds(record)[0]);
      html = pageOf(records.length);
      await page.setViewportSize(wide);
      await page.goto(address);
      expect(await strips.wait(papers.length), name).toEqual(papers);

      // Narrow: each strip lies within the window, as wide as it can be read.
      await page.setViewportSize(narrow);
      for (const paper of papers) {
        const box = await strips.box(paper ?? '');
        expect(box.x, `${name}: ${paper}`).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, `${name}: ${paper}`).toBeLessThanOrEqual(narrow.width);
        expect(box.width, `${name}: ${paper}`).toBeGreaterThan(120);
        expect(Math.round(box.height), `${name}: ${paper}`).toBe(34);
      }

      await page.evaluate(() => {
        const { body } = document;
        body.innerHTML = String(body.innerHTML);
      });
      expect(await strips.wait(papers.length), `${name}, rendered anew`).toEqual(papers);

      html = pageOf(0);
      await page.goto(address);
      await page.waitForTimeout(400);
      expect(await strips.papers(), `${name}, empty`).toEqual([]);
    }
    for (const negative of fixtures.negatives) {
      html = negative.html;
      await page.goto(negative.address);
      await page.waitForTimeout(400);
      expect(await strips.papers(), negative.address).toEqual([]);
    }
  });

  test(`${site.name}: what is saved on its page is stored exactly`, async ({ offprint }) => {
    const [{ address, page: pageOf, records }] = Object.values(fixtures.kinds) as [
      (typeof fixtures.kinds)[string],
    ];
    await offprint.serve(pageOf(records.length));
    const { strips } = await offprint.open(address);
    const [record] = records;
    const paper = record ? (seenIds(record)[0] ?? '') : '';
    await strips.click(paper, 'Save');
    await strips.control(paper, 'Saved');
    const stored = await offprint.library.paper(record?.ids[0] ?? '');
    expect(stored).toMatchObject({
      ids: record?.ids,
      title: record?.title,
      authors: record?.authors,
    });
  });
}
