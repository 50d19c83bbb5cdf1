import { describe, expect, it } from 'vitest';
import { suggestTags, type TagInput, type TagKey, tagKeyAction } from './tag-input';

const press = (key: string, changes: Partial<TagKey> = {}): TagKey => ({
  key,
  repeat: false,
  composing: false,
  ...changes,
});
const typed = (text: string, pointed = -1): TagInput => ({ text, pointed });
const known = ['Long context', 'Évaluation', 'context', 'graph neural nets'];

describe('suggestTags', () => {
  it('offers what the paper does not have, most recent first', () => {
    expect(suggestTags('', known, ['CONTEXT'])).toEqual([
      'Long context',
      'Évaluation',
      'graph neural nets',
    ]);
  });

  it('puts tags that begin with the text before those that hold it', () => {
    expect(suggestTags(' Con', known, [])).toEqual(['context', 'Long context']);
  });

  it('reads past accents and case', () => {
    expect(suggestTags('EVAL', known, [])).toEqual(['Évaluation']);
  });

  it('knows a tag on the paper however it is spaced', () => {
    expect(suggestTags('', ['long  context'], ['Long context'])).toEqual([]);
  });
});

describe('tagKeyAction', () => {
  it('adds what was typed, several words and all, with Enter', () => {
    expect(tagKeyAction(press('Enter'), typed('  to  read soon '), known, [])).toEqual({
      kind: 'add',
      tag: 'to read soon',
    });
  });

  it('adds the suggestion that the arrows point at', () => {
    expect(tagKeyAction(press('Enter'), typed('con', 1), ['context', 'Long context'], [])).toEqual({
      kind: 'add',
      tag: 'Long context',
    });
  });

  it('adds nothing out of an empty field', () => {
    expect(tagKeyAction(press('Enter'), typed('   '), [], [])).toBeUndefined();
  });

  it('takes the last tag off with Backspace in an empty field only', () => {
    const tags = ['one', 'two'];
    expect(tagKeyAction(press('Backspace'), typed(''), [], tags)).toEqual({
      kind: 'remove',
      tag: 'two',
    });
    expect(tagKeyAction(press('Backspace'), typed('x'), [], tags)).toBeUndefined();
    expect(tagKeyAction(press('Backspace'), typed(''), [], [])).toBeUndefined();
  });

  it('does not run on into the tags while Backspace is held', () => {
    expect(
      tagKeyAction(press('Backspace', { repeat: true }), typed(''), [], ['one']),
    ).toBeUndefined();
  });

  it('closes with Escape', () => {
    expect(tagKeyAction(press('Escape'), typed('half'), known, [])).toEqual({ kind: 'close' });
  });

  it('leaves every key to an input method that is composing', () => {
    for (const key of ['Enter', 'Escape', 'Backspace', 'ArrowDown']) {
      const action = tagKeyAction(press(key, { composing: true }), typed(''), known, ['one']);
      expect(action).toBeUndefined();
    }
  });

  it('moves through the suggestions and the text in a ring', () => {
    const places: number[] = [];
    let input = typed('');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      const action = tagKeyAction(press(key), input, ['a', 'b'], []);
      if (action?.kind === 'input') input = action.input;
      places.push(input.pointed);
    }
    expect(places).toEqual([0, 1, -1, 1, 0]);
    expect(tagKeyAction(press('ArrowDown'), typed('x'), [], [])).toBeUndefined();
  });
});
