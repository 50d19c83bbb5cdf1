import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteFile, ownPartOf } from '../../utils/export/note-file';
import { keyInNote, mergeNote } from '../../utils/hand-off/note-merge';
import { hostilePaper } from '../generate/hostile';

/** Text of the user's own, without Offprint's marks in it. */
const own = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/\r\n?/g, '\n').replaceAll('<!-- offprint', ''));

it('makes of any paper a note that is found, follows it, and keeps what is around it', () => {
  fc.assert(
    fc.property(hostilePaper, hostilePaper, own, own, (one, other, above, below) => {
      const now = ownPartOf({ ...other, key: one.key }, { name: 'Note' });
      const { text } = noteFile(one, { name: 'Note' });
      const mine = `${text.replace('\n\n<!--', () => `\n${above}\n<!--`)}${below}`;
      expect(keyInNote(mine)).toBe(one.key);
      expect(mergeNote(mine, ownPartOf(one, { name: 'Note' })).kind).toBe('same');
      const merged = mergeNote(mine, now);
      if (merged.kind !== 'changed') {
        expect(merged.kind).toBe('same');
        return;
      }
      expect(merged.text).toContain(`---\n${above}\n<!-- offprint:begin`);
      expect(merged.text.endsWith(`-->\n${below}`)).toBe(true);
      expect(mergeNote(merged.text, now).kind).toBe('same');
    }),
  );
});
