import { expect, test } from 'vitest';
import { keptBackups } from './rotation';

const backup = (at: string, reason: 'day' | 'import' | 'file' = 'day') => ({
  id: `${at} ${reason}`,
  at: at.length > 10 ? at : `${at}T08:00:00.000Z`,
  reason,
  ...(reason === 'file' && { readAt: at }),
});

/** Every day of October and November 2026. */
const daily = Array.from({ length: 61 }, (_, day) =>
  backup(new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10)),
);

const kept = (backups: ReturnType<typeof backup>[]) => [...keptBackups(backups)].sort();

test('seven days and four weeks are kept, the newest of each', () => {
  expect(kept(daily)).toEqual([
    // Sundays of the two weeks before; the others are among the days.
    '2026-11-15 day',
    '2026-11-22 day',
    '2026-11-24 day',
    '2026-11-25 day',
    '2026-11-26 day',
    '2026-11-27 day',
    '2026-11-28 day',
    '2026-11-29 day',
    '2026-11-30 day',
  ]);
});

test('days without a backup do not count', () => {
  const sparse = [backup('2026-01-05'), backup('2026-03-02'), backup('2026-11-30')];
  expect(kept(sparse)).toHaveLength(3);
});

test('the last five before something are kept beside them, and two from files', () => {
  const many = [
    ...Array.from({ length: 8 }, (_, at) => backup(`2026-11-30T0${at}:00:00.000Z`, 'import')),
    ...Array.from({ length: 3 }, (_, at) => backup(`2026-11-29T0${at}:00:00.000Z`, 'file')),
    backup('2026-11-30T09:00:00.000Z'),
  ];
  const ids = kept(many);
  expect(ids.filter((id) => id.endsWith('import'))).toHaveLength(5);
  expect(ids.filter((id) => id.endsWith('file'))).toEqual([
    '2026-11-29T01:00:00.000Z file',
    '2026-11-29T02:00:00.000Z file',
  ]);
  expect(ids).toContain('2026-11-30T09:00:00.000Z day');
});

test('more backups never lose a newer one for an older one', () => {
  let rotated: ReturnType<typeof backup>[] = [];
  for (const next of daily) {
    rotated.push(next);
    const ids = keptBackups(rotated);
    rotated = rotated.filter(({ id }) => ids.has(id));
  }
  expect(rotated.map(({ id }) => id).sort()).toEqual(kept(daily));
});
