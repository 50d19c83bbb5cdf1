import { describe, expect, it } from 'vitest';
import { correctionsOf, fieldOfReading, fieldProblem, readField, textOfField } from './fields';

describe('fieldProblem', () => {
  it.each([
    ['title', 'Counting Sheep'],
    ['published', '2024'],
    ['published', ' 2024-02-29 '],
    ['published', ''],
    ['links.code', 'https://code.example/sheep'],
    ['links.code', ''],
    ['authors', 'Ada Lämmchen\n\n李 明\n'],
  ] as const)('has nothing against %s “%s”', (name, text) => {
    expect(fieldProblem(name, text)).toBeUndefined();
  });

  it.each([
    ['title', '  ', /needs a title/],
    ['links.page', '', /needs a page/],
    ['published', '31 July 2024', /2024-07-31/],
    ['published', '2024-13', /no such month/],
    ['published', '2023-02-29', /no such day/],
    ['published', '2024-04-31', /no such day/],
    ['links.pdf', 'code.example/sheep', /https:\/\//],
    ['links.pdf', 'javascript:alert(1)', /https:\/\//],
    ['links.pdf', 'https://', /https:\/\//],
    ['venue', 'x'.repeat(1_001), /1,000 characters/],
    ['keywords', `short\n${'long'.repeat(100)}`, /“longlong.*300 characters/],
  ] as const)('says of %s “%s” what would be right', (name, text, words) => {
    expect(fieldProblem(name, text)).toMatch(words);
  });
});

describe('readField', () => {
  it('takes a list line by line, and lets empty ones go', () => {
    expect(readField('authors', ' Ada Lämmchen \n\n李 明\n')).toEqual(['Ada Lämmchen', '李 明']);
    expect(readField('authors', ' \n ')).toEqual([]);
  });

  it('takes a text without the space around it', () => {
    expect(readField('venue', ' Pasture 2024 ')).toBe('Pasture 2024');
    expect(readField('venue', ' ')).toBe('');
  });

  it('reads what it wrote', () => {
    const names = ['Ada Lämmchen', '李 明'];
    expect(readField('authors', textOfField(names))).toEqual(names);
    expect(textOfField(undefined)).toBe('');
  });
});

describe('fieldOfReading', () => {
  it('takes the names of authors, and nothing that is no text', () => {
    expect(fieldOfReading([{ name: 'Ada Lämmchen' }])).toEqual(['Ada Lämmchen']);
    expect(fieldOfReading(['cs.CL'])).toEqual(['cs.CL']);
    expect(fieldOfReading('Pasture')).toBe('Pasture');
    expect(fieldOfReading(7)).toBeUndefined();
    expect(fieldOfReading(undefined)).toBeUndefined();
  });
});

describe('correctionsOf', () => {
  const fields = [
    { name: 'title', text: 'Counting Sheep', pages: 'counting sheep' },
    { name: 'authors', text: 'Ada Lämmchen', pages: 'Ada Lämmchen' },
    { name: 'venue', text: '', pages: '' },
  ] as const;

  it('tells what was changed, and nothing else', () => {
    expect(correctionsOf(fields, {})).toEqual([]);
    expect(
      correctionsOf(fields, {
        title: ' Counting Sheep ',
        authors: 'Ada Lämmchen\n李 明',
        venue: ' ',
      }),
    ).toEqual([{ field: 'authors', value: ['Ada Lämmchen', '李 明'] }]);
  });

  it('goes back to what pages said where that was typed, and tells nothing from that', () => {
    expect(correctionsOf(fields, { title: 'counting sheep' })).toEqual([
      { field: 'title', value: null },
    ]);
    expect(correctionsOf(fields, { authors: '' })).toEqual([{ field: 'authors', value: [] }]);
  });
});
