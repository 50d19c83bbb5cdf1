import { describe, expect, it } from 'vitest';
import { citationKeys } from './citation-key';
import { parseKeyPattern } from './citation-key-pattern';
import { examplePaper } from './example';

const paper = examplePaper({
  authors: ['Aaron van den Oord', 'Gemma Team', 'Gülçin Çağlar', 'Ann Other'].map((name) => ({
    name,
  })),
});

function keyBy(pattern: string, of = paper): string | undefined {
  const parsed = parseKeyPattern(pattern);
  return parsed.ok ? citationKeys([of], parsed.value)[0] : parsed.error;
}

describe('the pattern of keys', () => {
  it.each([
    ['[auth:lower][year][veryshorttitle:lower]', 'vandenoord2016wavenet'],
    ['[auth][shortyear]', 'vandenOord16'],
    ['[authors]_[year]', 'vandenOordGemmaTeamCaglar_2016'],
    ['ml:[auth:upper]-[shorttitle]', 'ml:VANDENOORD-WaveNetGenerativeModel'],
  ])('%s', (pattern, key) => expect(keyBy(pattern)).toBe(key));

  it.each([
    ['[auth', '[ is no field: there are [auth], [authors],'],
    ['[name][year]', '[name] is no field'],
    ['[auth:loud]', '[auth:loud] is no field'],
    ['[__proto__]', '[__proto__] is no field'],
    ['{[auth]}', 'A key cannot hold “{”.'],
    ['paper', 'All papers would have the same key'],
    ['', 'All papers would have the same key'],
  ])('says what is wrong with %j', (pattern, words) => expect(keyBy(pattern)).toContain(words));

  it('falls back on the identifier where a paper gives it nothing', () => {
    expect(keyBy('[auth][year]', examplePaper({ authors: [] }))).toBe('1609.03499');
  });
});
