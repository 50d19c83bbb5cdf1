import { type Cited, editionText } from './cited';
import { enumerated, inverted } from './people';
import { bold, italic, joined, type Part, type Rich, sentences, together } from './rich';
import type { CitationStyle } from './style';

/**
 * Nature, https://www.nature.com/nature/for-authors/formatting-guide. It prints no DOI beside volume
 * and page; here one follows, since a reference that leaves the library should lead to the paper.
 */
export const nature: CitationStyle = {
  id: 'nature',
  label: 'Nature',
  write(cited) {
    // A preprint's address stands within.
    const address = cited.kind === 'preprint' ? undefined : cited.address;
    return sentences([authorList(cited), ...titleAndSource(cited)], address);
  },
};

/** Five are named; of more, the first. */
function authorList({ authors, authorCount }: Cited): Rich {
  const names = authors.map(toName);
  if (authorCount > 5) return joined(' ', names[0], italic('et al.'));
  if (authorCount > names.length) return joined(' ', names.join(', '), italic('et al.'));
  return [enumerated(names, { two: ' & ', many: ' & ' })];
}

const toName = (name: Cited['authors'][number]): string =>
  inverted(name, { given: 'initials', particle: 'before', suffix: ' ' });

function titleAndSource(cited: Cited): readonly Part[] {
  const { title, year, volume, pages, number } = cited;
  switch (cited.kind) {
    case 'journal-article':
      return [
        title,
        joined(
          ' ',
          italic(cited.container),
          joined(', ', bold(volume), pages ?? number),
          `(${year})`,
        ),
      ];
    case 'conference-paper':
    case 'chapter':
      return [
        title,
        joined(
          ' ',
          together('in ', italic(cited.container)),
          editorsOf(cited),
          joined(', ', together('Vol. ', volume), pages),
          printedBy(cited),
        ),
      ];
    case 'preprint':
      return [title, joined(' ', together('Preprint at ', cited.address), `(${year})`)];
    case 'thesis': {
      const thesis = cited.degree === 'master' ? 'MSc thesis' : 'PhD thesis';
      return [title, joined(' ', joined(', ', thesis, cited.publisher), `(${year})`)];
    }
    case 'report':
      return [joined(' ', italic(title), together('Report No. ', number), printedBy(cited))];
    case 'book':
      return [joined(' ', italic(title), editionText(cited.edition, 'edn'), printedBy(cited))];
  }
}

const printedBy = ({ publisher, year }: Cited): Part => [
  '(',
  ...joined(', ', publisher, year),
  ')',
];

function editorsOf({ editors }: Cited): Part {
  const list = enumerated(editors.map(toName), { two: ' & ', many: ' & ' });
  return list && `(${editors.length > 1 ? 'eds' : 'ed.'} ${list})`;
}
