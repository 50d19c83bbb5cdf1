import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonEntries, jsonValues, readJson } from './json-entries';

const valuesOf = (text: string, entries: Iterable<Parameters<typeof readJson>[1]>) =>
  Array.from(entries, (entry) => readJson(text, entry));

it('gives the same values as all at once', () => {
  const space = fc.constantFrom('', ' ', '\n', '\t');
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), space, (list, indent) => {
      const text = JSON.stringify(list, null, indent);
      expect(valuesOf(text, jsonEntries(text, 0))).toEqual(
        JSON.parse(text).map((value: unknown) => ({ value })),
      );
    }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), space, (fields, indent) => {
      const text = JSON.stringify(fields, null, indent);
      const entries = [...jsonEntries(text, 0)];
      expect(entries.map(({ name }) => name)).toEqual(Object.keys(fields));
      expect(valuesOf(text, entries)).toEqual(
        Object.values(JSON.parse(text)).map((value) => ({ value })),
      );
    }),
  );
});

it('gives what is whole of a text that is not', () => {
  const text = '[{"a": "\\"]"}, nothing, {"b": 1,}, "open';
  const readings = valuesOf(text, jsonEntries(text, 0));
  expect(readings.map((reading) => 'value' in reading)).toEqual([true, false, false, false]);
  expect([...jsonValues('')]).toEqual([]);
  expect([...jsonEntries('{"a"', 0)]).toEqual([]);
});
