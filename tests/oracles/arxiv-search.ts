import { authorCountOf, authorsOf, codeIn, doiAt, pdfOf, venueOf, versionOf } from './arxiv.ts';
import { dayIn } from './dates.ts';
import { type Expected, expected } from './expected.ts';
import { elements, inside, textOf } from './markup.ts';

const labelled =
  /<span class="[^"]*has-text-weight-semibold">([^<]*?):?<\/span>([\s\S]*?)(?=<span class="[^"]*has-text-weight-semibold">|$)/g;
const toggle = /<a class="is-size-7"[^>]*>[^<]*<\/a>/;

/** The papers of a page of search results, as its source tells them. */
export const arxivSearch = (html: string): Expected[] =>
  elements(html, 'li', 'arxiv-result').map(({ inner }) => paper(inner));

function paper(source: string): Expected {
  const heading = inside(source, 'p', 'list-title');
  const number = /arXiv:(\S+?)(?:v\d+)?(?:\s|$)/.exec(textOf(heading))?.[1] ?? '';
  const lines = new Map(
    elements(source, 'p', 'is-size-7')
      .flatMap(({ inner }) => [...inner.matchAll(labelled)])
      .map(([, name = '', value = '']) => [name, value]),
  );
  const line = (name: string) => {
    const value = lines.get(name);
    return value === undefined ? undefined : textOf(value);
  };
  const authors = inside(source, 'p', 'authors');
  const authorCount = authorCountOf(authors);
  const abstract = inside(source, 'span', 'abstract-full').replace(toggle, '');
  const tags = elements(source, 'span', 'tag');
  // "Submitted 3 May, 2025; v1 submitted 2 April, 2025": the first version's day is the paper's.
  const first = line('v1')?.replace(/^submitted /, '');
  return expected({
    ids: [
      `arxiv:${number}`,
      ...tags
        .flatMap(({ inner }) => elements(inner, 'a'))
        .flatMap(({ attributes }) => doiAt(attributes.href ?? '')),
    ],
    title: textOf(inside(source, 'p', 'title')),
    authors: authorsOf(authors),
    authorCount,
    abstract: textOf(abstract),
    published: dayIn(first ?? line('Submitted') ?? ''),
    version: versionOf(number, heading),
    venue: venueOf(line('Comments'), line('Journal ref')),
    comment: line('Comments'),
    journalReference: line('Journal ref'),
    categories: tags
      .filter(({ attributes }) => attributes['data-tooltip'] !== undefined)
      .map(({ inner }) => textOf(inner)),
    pdf: pdfOf(number),
    code: codeIn(lines.get('Comments'), abstract),
    citations: undefined,
    partial: authorCount === undefined ? undefined : ['authors'],
  });
}
