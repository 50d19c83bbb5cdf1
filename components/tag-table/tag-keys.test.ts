import { describe, expect, it } from 'vitest';
import { tagCommandOf } from './tag-keys';

const press = (key: string, changes = {}) =>
  tagCommandOf({ key, modified: false, onRow: true, ...changes });

describe('tagCommandOf', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['ArrowLeft', 'close'],
    ['N', 'rename'],
    ['F2', 'rename'],
    ['Delete', 'remove'],
    ['Enter', 'show'],
    [' ', 'select'],
  ])('reads %s as %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('leaves Enter and Space to a control of the row, and everything with a modifier', () => {
    expect(press('Enter', { onRow: false })).toBeUndefined();
    expect(press(' ', { onRow: false })).toBeUndefined();
    expect(press('c', { modified: true })).toBeUndefined();
    expect(press('u')).toBeUndefined();
  });
});
