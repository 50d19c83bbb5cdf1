import { expect, test } from '../browser/fixture.ts';
import { exportFile } from '../browser/popup.ts';
import { digestPage, parseSeed } from '../fixtures/huggingface/digest.ts';
import { savedSeed } from '../fixtures/saved.ts';

const day = '2025-12-11';
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Jun 12` or `Oct 23, 2024` as YYYY-MM-DD. No day of this digest lies after its own. */
function dayOf(date: string): string {
  const [, month = '', number = '', year = '2025'] = /^(\w+) (\d+)(?:, (\d+))?$/.exec(date) ?? [];
  const two = (value: string | number) => String(value).padStart(2, '0');
  return `${year}-${two(months.indexOf(month) + 1)}-${two(number)}`;
}

test('the 26 papers of the seed digest: 26 strips, 26 records as the page states them', async ({
  offprint: { serve, open, popup },
}) => {
  const seed = savedSeed();
  test.skip(seed === undefined, 'The saved digest of ../shared/seed is not on this machine.');
  const { papers } = parseSeed(seed ?? '');
  expect(papers).toHaveLength(26);
  await serve(digestPage(papers, { day, dayIn: 'data' }));
  const { strips } = await open('/papers?q=scheduling');
  const ids = papers.map((paper) => `arxiv:${paper.id}`);
  expect(await strips.wait(26)).toEqual(ids);
  for (const id of ids) {
    await strips.click(id, 'Save');
    await strips.control(id, 'Saved');
  }
  const { text } = await exportFile(await popup(), 'JSON', 'All');
  const exported: Record<string, unknown>[] = JSON.parse(text).papers;
  const stated = exported
    .map(({ key, title, abstract, authorCount, published, signals }) => {
      const { comments } = signals as { comments?: number };
      return { key, title, abstract, authorCount, published, comments };
    })
    .sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
  expect(stated).toEqual(
    papers.map((paper, index) => ({
      key: ids[index],
      title: paper.title,
      abstract: paper.abstract,
      authorCount: paper.authorCount,
      published: paper.date && dayOf(paper.date),
      comments: paper.comments,
    })),
  );
});
