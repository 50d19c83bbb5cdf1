import { expect, test } from 'vitest';
import type { Backup } from '../../../utils/backup/backup';
import { aboutBackup, changedWords } from './words';

const backup = (size: number, removed = 0): Backup => ({
  id: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
  at: '2026-11-27T08:05:00.000Z',
  reason: 'import',
  stamp: '',
  device: '',
  databaseVersion: 3,
  since: '2026-11-27T08:05:00.000Z',
  counts: { saved: 1_204, removed, tags: 3, views: 0 },
  segments: [],
  joined: [],
  records: { id: '', rows: 0, size, checksum: '' },
});

test.each([
  [backup(12), 'Before an import · 1,204 papers · 1 kB'],
  [backup(912_345, 12), 'Before an import · 1,204 papers, 12 removed · 912 kB'],
  [backup(3_210_000), 'Before an import · 1,204 papers · 3.2 MB'],
  [backup(25_400_000), 'Before an import · 1,204 papers · 25 MB'],
])('what a backup is about %#', (one, words) => {
  expect(aboutBackup(one)).toBe(words);
});

test.each([
  [['note', 'tag:sheep', 'tag:night', 'field:title'], 'Tags, Note, Title'],
  [
    ['rating', 'status', 'field:links.page', 'field:csl'],
    'Status, Rating, Volume, issue and the like, Page',
  ],
  [['join:arxiv:2601.00002', 'removed'], 'Which papers it is one with, removed'],
])('the fields of %j', (fields, words) => {
  expect(changedWords(fields)).toBe(words);
});
