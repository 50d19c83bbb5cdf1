import { type Cited, editionText, pageText } from './cited';
import { enumerated, inverted, straight } from './people';
import { italic, joined, type Part, type Rich, sentences, together } from './rich';
import type { CitationStyle } from './style';

/** Publication Manual of the American Psychological Association, 7th edition, chapters 9 and 10. */
export const apa: CitationStyle = {
  id: 'apa',
  label: 'APA 7',
  write(cited) {
    const authors = authorList(cited);
    const title = titleOf(cited);
    const year = `(${cited.year})`;
    const start = authors ? [authors, year, title] : [title, year];
    return sentences([...start, ...sourceOf(cited)], cited.address);
  },
};

/** Twenty are named; of more, the first nineteen and the last. */
function authorList({ authors, authorCount }: Cited): string {
  const names = authors.map((name) =>
    inverted(name, { given: 'initials', particle: 'before', suffix: ', ' }),
  );
  if (authorCount > names.length) return joinNames([...names.slice(0, 19), 'et al.']);
  if (names.length > 20) return joinNames([...names.slice(0, 19), `. . . ${names.at(-1)}`]);
  return enumerated(names, { two: ', & ', many: ', & ' });
}

const joinNames = (names: readonly string[]): string => names.join(', ');

function titleOf(cited: Cited): Part {
  const title = italic(cited.title);
  switch (cited.kind) {
    case 'journal-article':
    case 'conference-paper':
    case 'chapter':
      return cited.title;
    case 'preprint':
      return joined(' ', title, cited.arxiv && `(arXiv:${cited.arxiv})`);
    case 'thesis':
      return joined(' ', title, ['[', ...joined(', ', thesisName(cited), cited.publisher), ']']);
    case 'report':
      return joined(' ', title, together('(Report No. ', cited.number, ')'));
    case 'book':
      return joined(' ', title, bracketed(editionText(cited.edition), volumeOf(cited)));
  }
}

const thesisName = ({ degree }: Cited): string =>
  degree === 'master' ? 'Master’s thesis' : 'Doctoral dissertation';

function sourceOf(cited: Cited): readonly Part[] {
  switch (cited.kind) {
    case 'journal-article':
      return [joined(', ', italic(cited.container), volumeAndIssue(cited), placeInVolume(cited))];
    case 'conference-paper':
    case 'chapter':
      return [partOfBook(cited), cited.publisher];
    case 'preprint':
      return [cited.repository];
    case 'thesis':
      return [];
    case 'report':
    case 'book':
      return [cited.publisher];
  }
}

const volumeOf = ({ volume }: Cited): Part => together('Vol. ', volume);

const bracketed = (...parts: readonly Part[]): Rich => together('(', joined(', ', ...parts), ')');

const volumeAndIssue = ({ volume, issue }: Cited): Part =>
  joined('', italic(volume), together('(', issue, ')'));

const placeInVolume = ({ pages, number }: Cited): Part => pages ?? together('Article ', number);

function partOfBook(cited: Cited): Part {
  const details = bracketed(editionText(cited.edition), volumeOf(cited), pageText(cited.pages));
  return together(
    'In ',
    joined(', ', editorsOf(cited), joined(' ', italic(cited.container), details)),
  );
}

function editorsOf({ editors }: Cited): Part {
  const names = editors.map((name) => straight(name, 'initials'));
  const list = enumerated(names, { two: ' & ', many: ', & ' });
  return list && `${list} ${names.length > 1 ? '(Eds.)' : '(Ed.)'}`;
}
