import { authorsOf, categoriesOf, codeIn, doiAt, pdfOf, venueOf } from './arxiv.ts';
import { dayIn } from './dates.ts';
import { type Expected, expected } from './expected.ts';
import { elements, inside, textOf } from './markup.ts';

const label = /<span class="descriptor">[^<]*<\/span>/;

/** The one paper of its own page, as the source tells it. */
export function arxivAbs(html: string): Expected[] {
  const number = /<meta name="citation_arxiv_id" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const abstract = inside(html, 'blockquote', 'abstract').replace(label, '');
  const cell = (name: string) => elements(html, 'td', name)[0]?.inner;
  const comments = cell('comments');
  const comment = comments && textOf(comments);
  const reference = cell('jref');
  const journalReference = reference && textOf(reference);
  const [, version] = /arXiv:\S+v(\d+)/.exec(textOf(cell('arxividv') ?? '')) ?? [];
  return [
    expected({
      ids: [
        `arxiv:${number}`,
        ...elements(cell('doi') ?? '', 'a').flatMap(({ attributes }) =>
          doiAt(attributes.href ?? ''),
        ),
      ],
      title: textOf(inside(html, 'h1', 'title').replace(label, '')),
      authors: authorsOf(inside(html, 'div', 'authors')),
      authorCount: undefined,
      abstract: textOf(abstract),
      // The first day named is that of the first version.
      published: dayIn(textOf(inside(html, 'div', 'dateline'))),
      version: version ? Number(version) : undefined,
      venue: venueOf(comment, journalReference),
      comment,
      journalReference,
      categories: categoriesOf(cell('subjects') ?? ''),
      pdf: pdfOf(number),
      code: codeIn(comments, abstract),
      citations: undefined,
      partial: undefined,
    }),
  ];
}
