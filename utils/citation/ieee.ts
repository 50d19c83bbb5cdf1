import { type Cited, editionText, pageText } from './cited';
import { enumerated, straight } from './people';
import { italic, joined, type Part, quoted, type Rich, stopped, together } from './rich';
import type { CitationStyle } from './style';

/** IEEE Reference Guide. Months are left out: the library's date may be the preprint's. */
export const ieee: CitationStyle = {
  id: 'ieee',
  label: 'IEEE',
  write(cited) {
    const authors = together(authorList(cited), ',');
    const source = joined(', ', ...sourceOf(cited), together('doi: ', cited.doi));
    const reference = stopped(joined(' ', authors, titleOf(cited), source));
    const online = cited.doi ? undefined : together('[Online]. Available: ', cited.address);
    return joined(' ', reference, online);
  },
};

/** Six are named; of more, the first. */
function authorList({ authors, authorCount }: Cited): Rich {
  const names = authors.map((name) => straight(name, 'initials'));
  if (authorCount > 6) return joined(' ', names[0], italic('et al.'));
  if (authorCount > names.length) return joined(', ', ...names, italic('et al.'));
  return [enumerated(names, { two: ' and ', many: ', and ' })];
}

/** A book stands by itself, in italics; everything else in quotation marks. */
const titleOf = (cited: Cited): Part =>
  cited.kind === 'book'
    ? stopped(joined(', ', italic(cited.title), volumeOf(cited), editionText(cited.edition)))
    : quoted(cited.title, ',');

function sourceOf(cited: Cited): readonly Part[] {
  const { year, number, publisher } = cited;
  const pages = pageText(cited.pages);
  switch (cited.kind) {
    case 'journal-article':
      return [
        italic(cited.container),
        volumeOf(cited),
        together('no. ', cited.issue),
        pages ?? together('Art. no. ', number),
        year,
      ];
    case 'conference-paper':
    case 'chapter':
      return [...partOfBook(cited), printedBy(cited), year, pages];
    case 'book':
      return [printedBy(cited), year];
    case 'thesis':
      return [
        cited.degree === 'master' ? 'M.S. thesis' : 'Ph.D. dissertation',
        publisher,
        cited.place,
        year,
      ];
    case 'report':
      return [publisher, cited.place, together('Rep. ', number), year];
    case 'preprint':
      return [year, cited.arxiv ? `arXiv:${cited.arxiv}` : cited.repository];
  }
}

const volumeOf = ({ volume }: Cited): Part => together('vol. ', volume);

const partOfBook = (cited: Cited): readonly Part[] => [
  together('in ', italic(cited.container)),
  volumeOf(cited),
  editionText(cited.edition),
  editorsOf(cited),
];

function editorsOf({ editors }: Cited): Part {
  const names = editors.map((name) => straight(name, 'initials'));
  const list = enumerated(names, { two: ' and ', many: ', and ' });
  return list && `${list}, ${names.length > 1 ? 'Eds.' : 'Ed.'}`;
}

const printedBy = ({ place, publisher }: Cited): Part => joined(': ', place, publisher);
