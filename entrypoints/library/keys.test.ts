import { describe, expect, it } from 'vitest';
import { commandOf, type Press } from './keys';

const press = (key: string, changes: Partial<Press> = {}) =>
  commandOf({
    key,
    control: false,
    shift: false,
    alt: false,
    composing: false,
    on: 'row',
    ...changes,
  });

describe('commandOf', () => {
  it.each([
    ['j', 'next'],
    ['ArrowUp', 'previous'],
    ['Enter', 'expand'],
    ['X', 'select'],
    ['Delete', 'remove'],
    ['?', 'help'],
    ['Escape', 'back'],
  ])('reads %s on a row as %s', (key, command) => {
    expect(press(key)).toBe(command);
  });

  it('selects on the way with Shift', () => {
    expect(press('J', { shift: true })).toBe('select-next');
    expect(press('ArrowUp', { shift: true })).toBe('select-previous');
    expect(press('ArrowDown', { shift: true, on: 'text' })).toBeUndefined();
    expect(press('J')).toBe('next'); // capitals are locked
  });

  it('leaves a text field its letters, arrows and its own undo', () => {
    for (const key of ['j', 'x', 'r', '/', '?', 'ArrowDown', 'Delete', 'Enter', 'u']) {
      expect(press(key, { on: 'text' })).toBeUndefined();
    }
    expect(press('z', { on: 'text', control: true })).toBeUndefined();
    expect(press('a', { on: 'text', control: true })).toBeUndefined();
    expect(press('Escape', { on: 'text' })).toBe('back');
  });

  it('leaves a list of choices its letters and arrows', () => {
    expect(press('r', { on: 'choice' })).toBeUndefined();
    expect(press('ArrowDown', { on: 'choice' })).toBeUndefined();
  });

  it('leaves Enter to the button that has the focus', () => {
    expect(press('Enter', { on: 'button' })).toBeUndefined();
    expect(press('j', { on: 'button' })).toBe('next');
  });

  it('takes only undo and select all with Control', () => {
    expect(press('z', { control: true })).toBe('undo');
    expect(press('a', { control: true })).toBe('select-all');
    expect(press('r', { control: true })).toBeUndefined();
    expect(press('ArrowDown', { control: true })).toBeUndefined();
  });

  it('opens the palette from anywhere', () => {
    for (const on of ['text', 'row', 'choice', 'elsewhere'] as const) {
      expect(press('k', { control: true, on })).toBe('palette');
    }
    expect(press('k')).toBe('previous');
  });

  it('rates by digits', () => {
    expect(press('3')).toBe('rate-3');
    expect(press('0')).toBe('unrate');
  });

  it('stays out of Alt and of input methods', () => {
    expect(press('n', { alt: true })).toBeUndefined();
    expect(press('Enter', { composing: true })).toBeUndefined();
  });
});
