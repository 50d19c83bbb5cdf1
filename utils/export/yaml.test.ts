import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlField, yamlString } from './yaml';

const simple: Readonly<Record<string, string>> = {
  ...{ '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' },
};

/** Reads a double-quoted scalar as YAML 1.2 has it; throws where it does not end or goes on. */
function readQuoted(source: string): string {
  const inside = /^"((?:[^"\\]|\\.)*)"$/s.exec(source)?.[1];
  if (inside === undefined) throw new Error(`not one quoted scalar: ${source}`);
  return inside.replace(/\\(?:u([0-9a-f]{4})|(.))/gs, (_, code?: string, sign = '') => {
    if (code) return String.fromCharCode(Number.parseInt(code, 16));
    const character = simple[sign];
    if (character === undefined) throw new Error(`no such escape: ${sign}`);
    return character;
  });
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('"', '\\', '\n', '---\n', ': ', '- ', '#', "'", '\u2028', '\ud800', '<%'),
    )
    .map((parts) => parts.join('')),
);

it('quotes any text on one line, so that it is read as it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const quoted = yamlString(text);
      // What YAML 1.2 lets stand in a line of a document.
      expect(quoted).toMatch(
        /^[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]+$/u,
      );
      expect(quoted).not.toContain('<%');
      expect(readQuoted(quoted)).toBe(text.toWellFormed());
    }),
  );
});

describe('a field', () => {
  it.each([
    ['text', 'name: "text"\n'],
    ['', ''],
    [undefined, ''],
    [4, 'name: 4\n'],
    [{ plain: '2016-09-12' }, 'name: 2016-09-12\n'],
    [['a: b', 'c"'], 'name:\n  - "a: b"\n  - "c\\""\n'],
    [[], ''],
  ])('%j', (value, lines) => expect(yamlField('name', value)).toBe(lines));
});
