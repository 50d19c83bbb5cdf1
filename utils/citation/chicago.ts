import { type Cited, editionText } from './cited';
import { enumerated, inverted, straight } from './people';
import { italic, joined, type Part, quoted, sentences, together } from './rich';
import type { CitationStyle } from './style';

/** The Chicago Manual of Style, 17th edition, chapter 15: the author-date system's reference list. */
export const chicago: CitationStyle = {
  id: 'chicago',
  label: 'Chicago 17 (author-date)',
  write(cited) {
    const authors = authorList(cited);
    const title = titleOf(cited);
    const start = authors ? [authors, cited.year, title] : [title, cited.year];
    return sentences([...start, ...sourceOf(cited), cited.address]);
  },
};

/** Ten are named; of more, the first seven. */
function authorList({ authors, authorCount }: Cited): string {
  const names = authors.map((name, index) =>
    index === 0
      ? inverted(name, { given: 'full', particle: 'after', suffix: ', ' })
      : straight(name, 'full'),
  );
  if (authorCount > 10) return [...names.slice(0, 7), 'et al.'].join(', ');
  if (authorCount > names.length) return [...names, 'et al.'].join(', ');
  return enumerated(names, { two: ', and ', many: ', and ' });
}

const titleOf = (cited: Cited): Part =>
  cited.kind === 'book' || cited.kind === 'report' ? italic(cited.title) : quoted(cited.title, '.');

function sourceOf(cited: Cited): readonly Part[] {
  const { number, publisher } = cited;
  switch (cited.kind) {
    case 'journal-article':
      return [placeInJournal(cited)];
    case 'conference-paper':
    case 'chapter':
      return [partOfBook(cited), printedBy(cited)];
    case 'book':
      return [together('Vol. ', cited.volume), editionText(cited.edition), printedBy(cited)];
    case 'report':
      return [together('Report no. ', number), printedBy(cited)];
    case 'thesis':
      return [joined(', ', cited.degree === 'master' ? 'Master’s thesis' : 'PhD diss.', publisher)];
    case 'preprint': {
      const place = cited.arxiv ? `arXiv:${cited.arxiv}` : cited.repository;
      return [joined(', ', 'Preprint', place)];
    }
  }
}

/** `Journal 4 (2): 1–20`; without a volume, `Journal, no. 2: 1–20`; with neither, `Journal, 1–20`. */
function placeInJournal(cited: Cited): Part {
  const { container, volume, issue } = cited;
  const pages = cited.pages ?? cited.number;
  const numbered = volume
    ? joined(' ', italic(container), volume, together('(', issue, ')'))
    : joined(', ', italic(container), together('no. ', issue));
  return joined(volume || issue ? ': ' : ', ', numbered, pages);
}

function partOfBook(cited: Cited): Part {
  const { volume, pages } = cited;
  return together(
    'In ',
    joined(
      ', ',
      italic(cited.container),
      editorsOf(cited),
      editionText(cited.edition),
      // `2:7` is page 7 of the second volume.
      volume && pages ? `${volume}:${pages}` : (pages ?? together('vol. ', volume)),
    ),
  );
}

function editorsOf({ editors }: Cited): Part {
  const names = editors.map((name) => straight(name, 'full'));
  return together('edited by ', enumerated(names, { two: ' and ', many: ', and ' }));
}

const printedBy = ({ place, publisher }: Cited): Part => joined(': ', place, publisher);
