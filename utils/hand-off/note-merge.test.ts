import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { examplePaper } from '../export/example';
import { noteFile, ownPartOf } from '../export/note-file';
import type { Paper } from '../paper/schema';
import { keyInNote, mergeNote } from './note-merge';

const base: Partial<Paper> = { tags: ['audio', 'old'], abstract: 'Deep.', note: 'Mine.' };
const written = (fields: Partial<Paper> = base) =>
  noteFile(examplePaper(fields), { name: 'Note' }).text;
const merge = (text: string, fields: Partial<Paper> = base, replacing = false) =>
  mergeNote(text, ownPartOf(examplePaper(fields), { name: 'Note' }), replacing);
const merged = (text: string, fields?: Partial<Paper>, replacing?: boolean): string => {
  const result = merge(text, fields, replacing);
  if (result.kind !== 'changed') throw new Error(result.kind);
  return result.text;
};
const fieldsOf = (text: string) => parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '');

describe('a file as it was written', () => {
  it('is of its paper', () => {
    expect(keyInNote(written())).toBe('arxiv:1609.03499');
    expect(keyInNote('---\noffprint: [\n---\n')).toBeUndefined();
    expect(keyInNote('# Notes\n\noffprint: "arxiv:1609.03499"\n')).toBeUndefined();
  });

  it('stays, also with other line ends or other YAML that says the same', () => {
    expect(merge(written())).toEqual({ kind: 'same' });
    expect(merge(written().replaceAll('\n', '\r\n'))).toEqual({ kind: 'same' });
    const rewritten = written()
      .replace(
        'title: "WaveNet: A Generative Model for Raw Audio"',
        'title: >-\n  WaveNet: A Generative\n  Model for Raw Audio',
      )
      .replace(/authors:\n.*\n.*\n/, 'authors: [Aaron van den Oord, "Sander Dieleman"]\n')
      .replace('status: "to-read"', "status: 'to-read'");
    expect(merge(rewritten)).toEqual({ kind: 'same' });
  });

  it('follows the paper', () => {
    const now = { ...base, note: 'Better.', rating: 5 };
    expect(merged(written(), now)).toBe(written(now));
  });
});

describe('what the user wrote', () => {
  it('stays: fields, comments, and text above and below', () => {
    const mine = written()
      .replace('---\n', '---\n# mine\ncssclasses: [wide]\n')
      .replace('offprint: ', 'project:\n  - name: thesis\n    chapter: 2\noffprint: ')
      .replace('<!-- offprint:begin', '# Why\n\nIt matters.\n\n<!-- offprint:begin');
    const text = merged(`${mine}\nBelow.\n`, { ...base, note: 'Better.' });
    expect(fieldsOf(text)).toMatchObject({
      cssclasses: ['wide'],
      project: [{ name: 'thesis', chapter: 2 }],
      offprint: 'arxiv:1609.03499',
    });
    expect(text).toContain('\n# mine\n');
    expect(text).toMatch(/\n# Why\n\nIt matters\.\n\n<!-- offprint:begin.+\nBelow\.\n$/s);
    expect(text).toContain('\nBetter.\n');
    expect(text).not.toContain('Mine.');
  });

  it('stays among the tags and aliases, while those of Offprint come and go', () => {
    const mine = written()
      .replace('  - "old"\n', '  - "old"\n  - own/tag\n  - 2024\n')
      .replace('aliases:\n', 'aliases:\n  - vocoder\n');
    expect(merge(mine)).toEqual({ kind: 'same' });
    const text = merged(mine, { ...base, tags: ['audio', 'new'], title: 'WaveNet again' });
    expect(fieldsOf(text)).toMatchObject({
      tags: ['audio', 'new', 'own/tag', '2024'],
      aliases: ['WaveNet again', 'vocoder'],
    });
    expect(fieldsOf(merged(text, { ...base, tags: [] })).tags).toEqual(['own/tag', '2024']);
  });

  it.each([
    ['in the text', (text: string) => text.replace('Mine.', 'Mine, and more.')],
    ['in a field', (text: string) => text.replace('"to-read"', '"read"')],
    ['of the marks', (text: string) => text.replace(/<!-- offprint:end.*-->/, '')],
  ])('into Offprint’s part %s is told, and replaced on request alone', (_, edit) => {
    const now = { ...base, rating: 4 };
    const text = edit(`${written()}\nBelow.\n`);
    expect(merge(text, now)).toEqual({ kind: 'edited' });
    const replaced = merged(text, now, true);
    expect(fieldsOf(replaced)).toEqual(fieldsOf(written(now)));
    expect(replaced).toContain('\nBelow.\n');
    expect(merge(replaced, now)).toEqual({ kind: 'same' });
  });

  it('is no clash where it is what Offprint says now', () => {
    const text = written().replace('"to-read"', 'read');
    expect(merge(text, { ...base, status: 'read' }).kind).not.toBe('unreadable');
  });

  it.each([
    '---\ntitle: "a\noffprint: "arxiv:1609.03499"\n---\n',
    '---\n{ title: a }\n---\n',
    '---\n- a\n---\n',
    '---\ntitle: a\ntitle: b\n---\n',
    '---\ntags: *none\n---\n',
    '---\n? [a]\n: b\n---\n',
    'No front matter.\n',
  ])('in a way that is no front matter is left alone: %j', (text) => {
    expect(merge(text, base, true)).toEqual({ kind: 'unreadable' });
  });
});
