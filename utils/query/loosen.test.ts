import { describe, expect, it } from 'vitest';
import { loosened } from './loosen';

const without = (text: string) =>
  Object.fromEntries(loosened(text).map(({ without, query }) => [without, query]));

describe('loosened', () => {
  it('leaves each term out in turn', () => {
    expect(without('deep  status:read tag:"to cite"')).toEqual({
      deep: 'status:read tag:"to cite"',
      'status:read': 'deep tag:"to cite"',
      'tag:"to cite"': 'deep  status:read',
    });
  });

  it('takes a term with what negates it, and a group as one', () => {
    expect(without('-survey NOT video (a OR (b c)) d')).toEqual({
      '-survey': 'NOT video (a OR (b c)) d',
      'NOT video': '-survey (a OR (b c)) d',
      '(a OR (b c))': '-survey NOT video d',
      d: '-survey NOT video (a OR (b c))',
    });
  });

  it.each(['', 'deep', 'deep OR tag:x', 'deep AND tag:x', 'a b c d e f g h i'])(
    'has nothing for “%s”',
    (text) => {
      expect(loosened(text)).toEqual([]);
    },
  );

  it('reads a group that is never closed up to the end', () => {
    expect(without('deep (a b')).toEqual({ deep: '(a b', '(a b': 'deep' });
  });
});
