import { describe, expect, test } from 'vitest';
import { type MessageName, messages } from './messages';

const names = Object.keys(messages) as MessageName[];
const command = '00000000-0000-4000-8000-000000000001';
const paper = ['arxiv:2407.21783'];
const sound = (name: MessageName, request: unknown) =>
  messages[name].request.safeParse(request).success;

describe('the messages', () => {
  test('say who may send them; what reads or changes tags and notes is for our own pages', () => {
    expect(names.filter((name) => !messages[name].from.includes('page'))).toEqual([
      'redeemTicket',
      'setTag',
      'writeNote',
      'separate',
      'setRating',
      'correct',
      'bulk',
      'deleteForGood',
      'renameTag',
      'mergeTags',
      'colourTag',
      'deleteTags',
      'merge',
      'link',
      'setDistinct',
      'giveKeys',
      'commitImport',
      'backUp',
      'restoreBackup',
      'deleteBackup',
      'deleteEverything',
      'saveView',
      'removeView',
      'cancel',
    ]);
  });

  test('refuse fields that they do not know, and requests that are none', () => {
    expect(sound('lookup', { papers: [paper] })).toBe(true);
    for (const name of names) {
      for (const request of [undefined, null, 'x', [], { more: 1 }])
        expect(sound(name, request)).toBe(false);
    }
    expect(sound('lookup', { papers: [paper], more: 1 })).toBe(false);
  });

  test('keep requests within bounds', () => {
    expect(sound('lookup', { papers: Array(5_000).fill(paper) })).toBe(true);
    expect(sound('lookup', { papers: Array(5_001).fill(paper) })).toBe(false);
    expect(sound('lookup', { papers: [[]] })).toBe(false);
    const note = { command, sequence: 0, paper, note: '' };
    expect(sound('writeNote', note)).toBe(true);
    expect(sound('writeNote', { ...note, note: 'x'.repeat(1_000_001) })).toBe(false);
    expect(sound('writeNote', { ...note, sequence: -1 })).toBe(false);
    const tag = { command, paper, tag: 'nlp', present: true };
    expect(sound('setTag', tag)).toBe(true);
    for (const name of ['', '  ', 'x'.repeat(201)]) {
      expect(sound('setTag', { ...tag, tag: name })).toBe(false);
    }
    expect(sound('setStatus', { command, paper, status: 'later' })).toBe(false);
    expect(sound('separate', { command, paper, row: 'doi:10.1000/a' })).toBe(true);
    expect(sound('separate', { command, paper, row: 'DOI 10.1000/a' })).toBe(false);
    expect(sound('undo', { command, entry: 'x' })).toBe(false);
  });
});
