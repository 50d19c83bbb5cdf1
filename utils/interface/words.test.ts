import { describe, expect, it } from 'vitest';
import { nextStatus } from './status';
import { agoWords, dateWords, entryCount, furtherAuthors, paperCount, quoted } from './words';

describe('words', () => {
  it.each([
    ['2024-07-31', '31 Jul 2024'],
    ['2024-07', 'Jul 2024'],
    ['2024', '2024'],
    ['2026-01-05T10:00:00.000Z', '5 Jan 2026'],
  ])('puts %s as “%s”', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  it('quotes titles, the long ones cut between characters', () => {
    expect(quoted('Short')).toBe('“Short”');
    expect(quoted('👩👩👩👩', 3)).toBe('“👩👩…”');
  });

  it('counts papers', () => {
    expect([entryCount(0), entryCount(1), entryCount(1204)]).toEqual([
      ...['0 entries', '1 entry', '1,204 entries'],
    ]);
    expect([paperCount(0), paperCount(1), paperCount(1204)]).toEqual([
      '0 papers',
      '1 paper',
      '1,204 papers',
    ]);
  });

  it('counts the authors beyond those shown, named or only counted', () => {
    const names = ['A', 'B', 'C', 'D'].map((name) => ({ name }));
    expect(furtherAuthors({ authors: names }, 3)).toBe(1);
    expect(furtherAuthors({ authors: names, authorCount: 40 }, 3)).toBe(37);
    expect(furtherAuthors({ authors: [], authorCount: 6 }, 3)).toBe(6);
    expect(furtherAuthors({ authors: names.slice(0, 2) }, 3)).toBe(0);
  });

  it.each([
    ['2026-03-01T11:59:30Z', 'just now'],
    ['2026-03-01T11:01:00Z', '59 min ago'],
    ['2026-03-01T00:30:00Z', '11 h ago'],
    ['2026-02-27T12:00:00Z', '27 Feb 2026'],
  ])('says of %s that it was “%s”', (at, words) => {
    expect(agoWords(at, new Date('2026-03-01T12:00:00Z'))).toBe(words);
  });

  it('goes round the statuses', () => {
    expect(nextStatus('to-read')).toBe('reading');
    expect(nextStatus('reading')).toBe('read');
    expect(nextStatus('read')).toBe('to-read');
  });
});
