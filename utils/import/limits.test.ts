import { serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { paperSchema } from '../paper/schema';
import { limits, lineOf, mostAuthors, textOf } from './limits';

const { shape } = paperSchema;

it('are those of the schema', () => {
  const schemas = {
    ...{ type: shape.type, title: shape.title, abstract: shape.abstract, venue: shape.venue },
    ...{ comment: shape.comment, note: shape.note, citationKey: shape.citationKey },
    name: shape.authors.def.element.shape.name,
    tag: shape.tags.def.element,
  };
  for (const [name, limit] of Object.entries(limits)) {
    const schema = schemas[name as keyof typeof limits];
    expect(schema.safeParse('x'.repeat(limit)).success, name).toBe(true);
    expect(schema.safeParse('x'.repeat(limit + 1)).success, name).toBe(false);
  }
  const author = { name: 'A' };
  expect(shape.authors.safeParse(Array(mostAuthors).fill(author)).success).toBe(true);
  expect(shape.authors.safeParse(Array(mostAuthors + 1).fill(author)).success).toBe(false);
});

it('cut a text without leaving half a character', () => {
  expect(lineOf('a\n b\u0000', 10)).toBe('a b');
  expect(lineOf('ab🍵', 3)).toBe('ab');
  expect(lineOf(7, 3)).toBe('7');
  expect(lineOf(' \n', 3)).toBeUndefined();
  expect(lineOf({}, 3)).toBeUndefined();
  expect(textOf('a\r\n\r\nb  ', 10)).toBe('a\n\nb');
});

it('take a text out of the file that it stands in', () => {
  const file = `王${'a naïve text, '.repeat(100)}`;
  const text = textOf(file.slice(1), 2_000) ?? '';
  expect(text).toBe(file.slice(1).trim());
  expect(serialize(text).length).toBeLessThan(text.length + 10);
});
