import { describe, expect, it } from 'vitest';
import { moveInMenu } from './move';

const labels = ['Rename', 'Merge into…', 'Move', 'Delete'];

describe('moveInMenu', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['End', 1, 3],
    ['Home', 2, 0],
    ['m', 0, 1],
    ['M', 1, 2],
    ['m', 2, 1],
    ['d', 3, 3],
  ])('leads by %s from %i to %i', (key, at, to) => {
    expect(moveInMenu(key, at, labels)).toBe(to);
  });

  it.each(['x', ' ', 'Enter', 'Escape', 'F2'])('leaves %s alone', (key) => {
    expect(moveInMenu(key, 0, labels)).toBeUndefined();
  });

  it('leads nowhere in an empty menu', () => {
    expect(moveInMenu('ArrowDown', -1, [])).toBeUndefined();
  });
});
