import { expect, test, vi } from 'vitest';
import { badgeText, createBadge } from './badge';

const soon = () => Promise.resolve();

test('the badge has room for three digits', () => {
  expect([0, 1, 999, 1_000].map(badgeText)).toEqual(['', '1', '999', '999+']);
});

test('changes in a row are counted once; one that comes during the count, once more', async () => {
  let count = 1;
  const shown: string[] = [];
  const counted = vi.fn(async () => {
    const now = count;
    if (counted.mock.calls.length === 1) {
      count = 5;
      void badge.refresh();
    }
    return now;
  });
  const badge = createBadge(counted, async (text) => shown.push(text), soon);
  await Promise.all([badge.refresh(), badge.refresh(), badge.refresh()]);
  expect(shown).toEqual(['1', '5']);
  count = 6;
  await badge.refresh();
  expect(shown.at(-1)).toBe('6');
});

test('a count that fails is logged, and the next one works', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const shown: string[] = [];
  const count = vi.fn().mockRejectedValueOnce(new Error('closed')).mockResolvedValue(2);
  const badge = createBadge(count, async (text) => shown.push(text), soon);
  await badge.refresh();
  await badge.refresh();
  expect(shown).toEqual(['2']);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
