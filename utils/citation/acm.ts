import { type Cited, editionText } from './cited';
import { enumerated, straight } from './people';
import { italic, joined, type Part, sentences, together } from './rich';
import type { CitationStyle } from './style';

/** ACM Reference Format, https://www.acm.org/publications/authors/reference-formatting */
export const acm: CitationStyle = {
  id: 'acm',
  label: 'ACM',
  write(cited) {
    const authors = authorList(cited);
    const title = titleOf(cited);
    const start = authors ? [authors, cited.year, title] : [title, cited.year];
    const address = cited.doi ? cited.address : together('Retrieved from ', cited.address);
    return sentences([...start, ...sourceOf(cited)], address);
  },
};

/** All are named, however many. */
function authorList({ authors, authorCount }: Cited): string {
  const names = authors.map((name) => straight(name, 'full'));
  if (authorCount > names.length) return [...names, 'et al.'].join(', ');
  return enumerated(names, { two: ' and ', many: ', and ' });
}

function titleOf(cited: Cited): Part {
  switch (cited.kind) {
    case 'book':
      return joined(' ', italic(cited.title), together('(', editionText(cited.edition), ')'));
    case 'thesis':
    case 'report':
      return italic(cited.title);
    default:
      return cited.title;
  }
}

function sourceOf(cited: Cited): readonly Part[] {
  const { container, pages, number, year } = cited;
  switch (cited.kind) {
    case 'journal-article':
      return [
        joined(
          ', ',
          joined(' ', italic(container), joined(', ', cited.volume, cited.issue), `(${year})`),
          pages ?? together('Article ', number),
        ),
      ];
    case 'conference-paper':
    case 'chapter':
      return partOfBook(cited);
    case 'thesis':
      return [
        cited.degree === 'master' ? 'Master’s thesis' : 'Ph.D. Dissertation',
        printedBy(cited),
      ];
    case 'report':
      return [together('Technical Report ', number), printedBy(cited)];
    case 'book':
      return [printedBy(cited)];
    case 'preprint':
      return [
        cited.arxiv
          ? joined(' ', `arXiv:${cited.arxiv}`, together('[', cited.arxivClass, ']'))
          : cited.repository,
      ];
  }
}

const printedBy = ({ publisher, place }: Cited): Part => joined(', ', publisher, place);

/** The pages come last: after the publisher, or after the title where none is known. */
function partOfBook(cited: Cited): readonly Part[] {
  const edition = together('(', editionText(cited.edition), ')');
  const title = joined(' ', italic(cited.container), edition);
  const book = together(
    'In ',
    joined(', ', title, together('Vol. ', cited.volume), editorsOf(cited)),
  );
  const printed = printedBy(cited);
  return cited.publisher || cited.place
    ? [book, joined(', ', printed, cited.pages)]
    : [joined(', ', book, cited.pages)];
}

function editorsOf({ editors }: Cited): Part {
  const names = editors.map((name) => straight(name, 'full'));
  const list = enumerated(names, { two: ' and ', many: ', and ' });
  return list && `${list} ${names.length > 1 ? '(Eds.)' : '(Ed.)'}`;
}
