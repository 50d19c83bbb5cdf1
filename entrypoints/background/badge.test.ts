import { expect, test, vi } from 'vitest';
import { badgeText, createBadge } from './badge';

test('the badge has room for three digits', () => {
  expect([0, 1, 999, 1_000].map(badgeText)).toEqual(['', '1', '999', '999+']);
});

test('changes that come while it counts are counted once more, together', async () => {
  let count = 0;
  const counted = vi.fn(async () => count);
  const shown: string[] = [];
  const badge = createBadge(counted, async (text) => shown.push(text));
  const first = badge.refresh();
  count = 5;
  await Promise.all([first, badge.refresh(), badge.refresh(), badge.refresh()]);
  expect(shown.at(-1)).toBe('5');
  expect(counted).toHaveBeenCalledTimes(2);
  count = 6;
  await badge.refresh();
  expect(shown.at(-1)).toBe('6');
});

test('a count that fails is logged, and the next one works', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const shown: string[] = [];
  const count = vi.fn().mockRejectedValueOnce(new Error('closed')).mockResolvedValue(2);
  const badge = createBadge(count, async (text) => shown.push(text));
  await badge.refresh();
  await badge.refresh();
  expect(shown).toEqual(['2']);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});
