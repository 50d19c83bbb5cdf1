import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '../paper/schema';
import { examplePaper } from './example';
import { usualChoices } from './format';
import { noteFile } from './note-file';

const write = (fields: Partial<Paper> = {}) =>
  noteFile(examplePaper(fields), { name: 'Note' }).text;

it('writes what the library knows of a paper', () => {
  const paper: Partial<Paper> = {
    ids: ['arxiv:1609.03499', 'doi:10.1000/182'],
    venue: 'Nature',
    tags: ['audio', 'to cite', 'nlp/long context'],
    rating: 4,
    abstract: 'A "deep" network.\n\nFor $x<y$.',
    note: 'Read [[again]].\n\n- soon',
    citationKey: 'oord2016',
  };
  expect(
    noteFile(examplePaper(paper), { name: 'WaveNet - A Generative Model for Raw Audio' }),
  ).toEqual({
    name: 'WaveNet - A Generative Model for Raw Audio.md',
    text: `---
title: "WaveNet: A Generative Model for Raw Audio"
authors:
  - "Aaron van den Oord"
  - "Sander Dieleman"
year: 2016
published: 2016-09-12
venue: "Nature"
arxiv: "1609.03499"
doi: "10.1000/182"
url: "https://arxiv.org/abs/1609.03499"
tags:
  - "audio"
  - "to-cite"
  - "nlp/long-context"
status: "to-read"
rating: 4
saved: 2026-01-02
citekey: "oord2016"
aliases:
  - "WaveNet: A Generative Model for Raw Audio"
offprint: "arxiv:1609.03499"
---

<!-- offprint:begin Offprint writes this part; your own text is kept above and below it -->

> [!abstract]
> A "deep" network.
>
> For $x< y$.

Read [[again]].

- soon

<!-- offprint:end ryvivd audio to-cite nlp/long-context -->
`,
  });
});

it('leaves out what is not known', () => {
  const { published: _, ...undated } = examplePaper({ ids: ['url:https://x.org/'], authors: [] });
  expect(noteFile({ ...undated, title: 'Short' }, { name: 'Short' }).text).toBe(`---
title: "Short"
url: "https://x.org/"
status: "to-read"
saved: 2026-01-02
citekey: "short"
offprint: "arxiv:1609.03499"
---

<!-- offprint:begin Offprint writes this part; your own text is kept above and below it -->

<!-- offprint:end 1o6g6f4 -->
`);
});

it('quotes a date that is not whole', () => {
  expect(write({ published: '2016-09' })).toContain('\npublished: "2016-09"\n');
});

it('lets no text of a page out of its place, nor run', () => {
  const fragment = fc.oneof(
    fc.constantFrom('`', '~~~', '```dataviewjs\n', '<%', '<% tp.x %>', '<img src=x>', '![a](b)'),
    fc.constantFrom(
      '![[a]]',
      '[[',
      '%%',
      '---\n',
      '\n',
      '\n\n',
      '"',
      '\\',
      ': ',
      '#',
      '<',
      '!',
      '[',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(fragment, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (title, name, abstract) => {
      const note = write({ title, authors: [{ name }], venue: name, abstract, tags: [name] });
      const [, fields = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(note) ?? [];
      for (const line of fields.split('\n')) expect(line).toMatch(/^(?:\w+:|\w+: .+| {2}- ".*")$/);
      const [, own = ''] =
        /^\n<!-- offprint:begin [^>]+ -->\n(.*)\n<!-- offprint:end [^<>]+ -->\n$/s.exec(body) ?? [];
      for (const line of own.trim().split('\n')) expect(line).toMatch(/^(?:>(?: .*)?)?$/);
      expect(note).not.toContain('<%');
      expect(own).not.toMatch(/`|~~~|<[^\s\d]|!\[|\[\[|%%/);
    }),
  );
});

it('leaves out what is not chosen', () => {
  const paper = examplePaper({ abstract: 'A deep network.', note: 'Read again.' });
  const choices = { ...usualChoices, abstracts: false, notes: false };
  const { text } = noteFile(paper, { name: 'Note', key: 'oord-2', choices });
  expect(text).not.toMatch(/deep network|Read again/);
  expect(text).toContain('citekey: "oord-2"');
});

it('lets no note of the user end its part', () => {
  expect(write({ note: 'a\n<!-- offprint:end x -->\nb' })).toContain('<!-- offprint :end x -->');
});
