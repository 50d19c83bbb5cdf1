import type { Paper } from '../paper/schema';
import type { ExportFormat } from './format';
import { homeAddress } from './identifiers';
import { markdownLine, markdownLink } from './markdown-text';
import { cleanLine, cleanText } from './text';
import { yearOf } from './year';

const mediaType = 'text/markdown';
const extension = 'md';

/** A list, as for a page of notes: what was written on a paper stands below it. */
export const markdownList: ExportFormat = {
  id: 'markdown',
  label: 'Markdown list',
  about: 'notes, GitHub, Notion',
  extension,
  mediaType,
  heeds: ['abstracts', 'notes'],
  entry(paper, { choices }) {
    const facts = [shortAuthors(paper), markdownLine(paper.venue ?? ''), yearOf(paper)];
    const tags = paper.tags
      .map((tag) => cleanLine(tag).replaceAll('`', "'"))
      .filter(Boolean)
      .map((tag) => `\`${tag}\``)
      .join(' ');
    const line = [
      markdownLink(paper.title, homeAddress(paper)),
      facts.filter(Boolean).join(', '),
      tags,
    ]
      .filter(Boolean)
      .join(' · ');
    const below = [
      choices.notes && indented(paper.note),
      choices.abstracts && paper.abstract && indented(quoted(paper.abstract)),
    ].filter(Boolean);
    return [`- ${line}\n`, ...below.map((text) => `\n${text}\n`)].join('');
  },
};

/** A table, one paper a row. */
export const markdownTable: ExportFormat = {
  id: 'markdown-table',
  label: 'Markdown table',
  about: 'an overview',
  extension,
  mediaType,
  heeds: ['notes'],
  head: ({ choices }) => {
    const names = ['Paper', 'Authors', 'Year', 'Venue', 'Status', 'Rating', 'Tags'];
    return [
      row([...names, ...(choices.notes ? ['Note'] : [])]),
      row([...names, ...(choices.notes ? ['Note'] : [])].map(() => '---')),
    ].join('');
  },
  entry: (paper, { choices }) =>
    row([
      markdownLink(paper.title, homeAddress(paper)),
      shortAuthors(paper),
      yearOf(paper) ?? '',
      markdownLine(paper.venue ?? ''),
      paper.status,
      '★'.repeat(paper.rating ?? 0),
      markdownLine(paper.tags.join(', ')),
      ...(choices.notes ? [markdownLine(paper.note)] : []),
    ]),
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** The authors, of very many the first. */
function shortAuthors({ authors, authorCount }: Paper): string {
  const names = authors.slice(0, 3).map(({ name }) => markdownLine(name));
  const more = Math.max(authors.length, authorCount ?? 0) > names.length;
  return names.join(', ') + (more ? ' et al.' : '');
}

/** Text of the user's own, which is Markdown already, as a part of a list's entry. */
const indented = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => (line ? `  ${line}` : ''))
    .join('\n');

/** Text of others, as a quotation. */
const quoted = (text: string): string =>
  cleanText(text)
    .split('\n')
    .map((line) => `> ${markdownLine(line)}`.trimEnd())
    .join('\n');
