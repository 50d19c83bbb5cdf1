import { expect, test } from '../../browser/firefox.ts';
import { loadFixtures } from '../../fixtures/load.ts';

/** The sites that are read most: the others differ by their selectors alone. */
const first = [
  'arxiv',
  'huggingface',
  'scholar',
  'semanticscholar',
  'openreview',
  'dblp',
  'acl',
  'cvf',
];

test('each site has its strips, and one saves its paper', async ({ offprint }) => {
  test.setTimeout(240_000);
  const sites = (await loadFixtures()).filter(({ site }) => first.includes(site.id));
  expect(sites.map(({ site }) => site.id).sort()).toEqual([...first].sort());
  const pages = new Map(
    sites.flatMap(({ fixtures }) =>
      Object.values(fixtures.kinds).map(
        ({ address, page, records }) => [new URL(address).href, page(records.length)] as const,
      ),
    ),
  );
  await offprint.serve(({ href }) => pages.get(href) ?? '');
  for (const { site, fixtures } of sites) {
    const [kind] = Object.values(fixtures.kinds);
    if (!kind) continue;
    const page = await offprint.open(kind.address);
    const ids = kind.records.map((record) => record.ids[0] ?? '');
    const shown = () =>
      page.evaluate<string[]>(
        '[...document.querySelectorAll("offprint-card")].map((card) => card.dataset.paper)',
      );
    await expect.poll(shown, { message: site.name }).toEqual(ids);
    const paper = ids.at(-1) ?? '';
    // The same paper may have been saved on another site, and shows as saved here.
    const isSaved = (await page.stripNames(paper)).some((name) => name.startsWith('Saved'));
    if (!isSaved) await page.clickStrip(paper, 'Save');
    await expect.poll(() => page.stripNames(paper)).toContainEqual(expect.stringMatching(/^Saved/));
    const stored = await offprint.saved();
    expect(
      stored.flatMap(({ ids }) => ids),
      site.name,
    ).toEqual(expect.arrayContaining(kind.records.at(-1)?.ids ?? []));
  }
});
