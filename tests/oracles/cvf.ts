import { monthNumber } from './dates.ts';
import { type Expected, expected } from './expected.ts';
import { elements, textOf } from './markup.ts';

const home = 'https://openaccess.thecvf.com/';

/** The papers of a conference's page at CVF, as its source tells them. */
export const cvf = (html: string): Expected[] =>
  html.split('<dt class="ptitle">').slice(1).map(paper);

function paper(source: string): Expected {
  const links = elements(source, 'a').map(({ attributes, inner }) => ({
    address: attributes.href ?? '',
    text: textOf(inner),
  }));
  const heading = links[0];
  const labelled = (label: string) => links.find(({ text }) => text === label)?.address;
  const bibtex = (field: string) =>
    new RegExp(`^${field} = \\{(.*?)\\},?(?:<br>)?$`, 'm').exec(source)?.[1] ?? '';
  const [, arxiv] =
    /arxiv\.org\/(?:abs|pdf)\/(.+?)(?:v\d+)?(?:\.pdf)?$/.exec(labelled('arXiv') ?? '') ?? [];
  const pdf = labelled('pdf');
  return expected({
    ids: [...(arxiv ? [`arxiv:${arxiv}`] : []), `url:${home}${heading?.address}`],
    title: heading?.text ?? '',
    // Not the form's hidden value, whose quotes break off at a nickname.
    authors: elements(source, 'form', 'authsearch').map(({ inner }) =>
      textOf(inner).replace(/,$/, ''),
    ),
    authorCount: undefined,
    abstract: undefined,
    published: `${bibtex('year')}-${monthNumber(bibtex('month'))}`,
    version: undefined,
    venue: bibtex('booktitle'),
    comment: undefined,
    journalReference: undefined,
    categories: [],
    pdf: pdf && home + pdf,
    code: undefined,
    citations: undefined,
    partial: undefined,
  });
}
