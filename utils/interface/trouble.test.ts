import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { ToldError, type TroubledThing, troubleWords } from './trouble';

const thrown = (name: string) => new DOMException('Words of the browser.', name);

test.each<[TroubledThing, unknown, RegExp]>([
  ['folder', thrown('NotAllowedError'), /may not be written into\. Choose/],
  ['folder', thrown('NotFoundError'), /folder is not there any more\. Choose/],
  ['folder', thrown('QuotaExceededError'), /no room left where the folder is/],
  ['clipboard', thrown('NotAllowedError'), /window in front.* Try again/],
  ['clipboard', thrown('AbortError'), /stopped before it was done\. Try again/],
  ['file', thrown('NotReadableError'), /changed since it was chosen\. Choose it anew/],
  ['file', thrown('NotFoundError'), /not there any more/],
  ['file', new RangeError('Words of the browser.'), /too large.* Divide it/],
  ['library', thrown('QuotaExceededError'), /disk is full\. Free/],
  ['library', new Dexie.AbortError('Aborted', thrown('QuotaExceededError')), /^(?!.*Words)/],
  ['library', new Dexie.OpenFailedError('Broken'), /could not be read\. Close other windows/],
])('what it means of the %s that %s', (thing, error, words) => {
  const said = troubleWords(error, thing);
  expect(said).toMatch(words);
  expect(said).not.toContain('Words of the browser');
});

test('what was told in a sentence is told in that sentence', () => {
  expect(troubleWords(new ToldError('Stopped: nothing was exported.'), 'clipboard')).toBe(
    'Stopped: nothing was exported.',
  );
});

test.each([[new TypeError('x is not a function')], ['a text'], [undefined]])(
  'of what nobody foresaw, %s, the words of the browser are repeated',
  (error) => {
    const said = troubleWords(error, 'folder');
    expect(said).toContain(error instanceof Error ? error.message : String(error));
    expect(said).toContain('Try again');
  },
);
