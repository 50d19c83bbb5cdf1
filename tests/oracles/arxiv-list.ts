import {
  authorCountOf,
  authorsOf,
  categoriesOf,
  codeIn,
  monthOf,
  pdfOf,
  venueOf,
  versionOf,
} from './arxiv.ts';
import { dayIn } from './dates.ts';
import { type Expected, expected } from './expected.ts';
import { elements, inside, textOf } from './markup.ts';

const piece = /<h3>([\s\S]*?)<\/h3>|<dt>([\s\S]*?)<\/dt>\s*<dd>([\s\S]*?)<\/dd>/g;
const label = /<span class='descriptor'>[^<]*<\/span>/;

/** The papers of /list/…/new, /list/…/recent or a month, as their source tells them. */
export function arxivList(html: string): Expected[] {
  let announced: string | undefined;
  let day: string | undefined;
  const papers: Expected[] = [];
  for (const [, heading, entry = '', details = ''] of html.matchAll(piece)) {
    if (heading === undefined) {
      papers.push(paper(entry, details, day));
    } else if (heading.startsWith('Showing new listings for')) {
      announced = dayIn(heading);
    } else {
      // Only what is new was first seen on the announced day.
      day = heading.startsWith('New submissions') ? announced : dayIn(heading);
    }
  }
  return papers;
}

function paper(entry: string, details: string, day: string | undefined): Expected {
  const number = /title="Abstract" id="([^"]+)"/.exec(entry)?.[1] ?? '';
  const known = /\((?:cross-list|replaced)/.test(textOf(entry));
  const line = (name: string) => {
    const [found] = elements(details, 'div', `list-${name}`);
    return found?.inner.replace(label, '');
  };
  const text = (name: string) => {
    const source = line(name);
    return source === undefined ? undefined : textOf(source);
  };
  const [summary] = elements(details, 'p', 'mathjax');
  const authors = inside(details, 'div', 'list-authors');
  const authorCount = authorCountOf(authors);
  return expected({
    ids: [`arxiv:${number}`],
    title: text('title') ?? '',
    authors: authorsOf(authors),
    authorCount,
    // Replaced papers have an empty one.
    abstract: (summary && textOf(summary.inner)) || undefined,
    published: known ? monthOf(number) : (day ?? monthOf(number)),
    version: versionOf(number, entry),
    venue: venueOf(text('comments'), text('journal-ref')),
    comment: text('comments'),
    journalReference: text('journal-ref'),
    categories: categoriesOf(line('subjects') ?? ''),
    pdf: pdfOf(number),
    code: codeIn(line('comments'), summary?.inner),
    citations: undefined,
    partial: authorCount === undefined ? undefined : ['authors'],
  });
}
