import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decode } from './decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
};
const tea = 'Tée, 茶 🍵\n';

it.each<[string, Uint8Array, string, string]>([
  ['UTF-8', utf8(tea), 'utf-8', tea],
  ['UTF-8 with a mark', utf8(`\ufeff${tea}`), 'utf-8', tea],
  ['UTF-16 with a mark', utf16(`\ufeff${tea}`, false), 'utf-16le', tea],
  ['big UTF-16 with a mark', utf16(`\ufeff${tea}`, true), 'utf-16be', tea],
  ['UTF-16 without a mark', utf16('Title,Author\nTée', false), 'utf-16le', 'Title,Author\nTée'],
  ['big UTF-16 without a mark', utf16('Title,Author\nTée', true), 'utf-16be', 'Title,Author\nTée'],
  ['windows-1252', Uint8Array.of(0x54, 0xe9, 0x65, 0x80), 'windows-1252', 'Tée€'],
  ['NULs', utf8('a\0b\0\0c'), 'utf-8', 'abc'],
  ['nothing', utf8(''), 'utf-8', ''],
])('%s', (_, bytes, encoding, text) => expect(decode(bytes)).toEqual({ encoding, text }));

it('takes any bytes, and gives back any text that was written as UTF-8', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decode(bytes).text).not.toContain('\0');
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[\0\ufeff]/.test(text));
      expect(decode(utf8(text)).text).toBe(text);
    }),
  );
});
