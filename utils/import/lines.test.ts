import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineCounter } from './lines';

it('counts as an editor does, whatever breaks the lines', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n') });
  fc.assert(
    fc.property(text, (written) => {
      const lineAt = lineCounter(written);
      for (let at = 0; at <= written.length; at++) {
        // Within a break is neither line.
        if (written[at - 1] === '\r' && written[at] === '\n') continue;
        expect(lineAt(at)).toBe(written.slice(0, at).split(/\r\n|\r|\n/).length);
      }
    }),
  );
});
