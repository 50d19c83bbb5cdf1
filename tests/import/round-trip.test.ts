import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../utils/export/bibtex';
import { citationKeys } from '../../utils/export/citation-key';
import { examplePaper } from '../../utils/export/example';
import { cleanLine, cleanText } from '../../utils/export/text';
import { writeFile } from '../../utils/export/write';
import { yearOf } from '../../utils/export/year';
import { bibtexFile } from '../../utils/import/bibtex';
import type { ImportedPaper } from '../../utils/import/imported';
import { tagsOf } from '../../utils/import/tags';
import { bestId, compareIds, homeOf, type PaperId } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';
import { hostilePaper } from '../generate/hostile';

/** What Offprint wrote as BibTeX, read again. */

const options = { exportedAt: '2026-01-02T03:04:05.000Z' };

function reread(papers: readonly Paper[]): readonly ImportedPaper[] {
  return [...bibtexFile.read(writeFile(bibtex, papers, options))].map((item) => {
    if (item.kind === 'unreadable') throw new Error(JSON.stringify(item.problem));
    return item.paper;
  });
}

/**
 * Text without what BibTeX cannot hold, because it is LaTeX to whoever reads it: a backslash before
 * a letter or sign (`\"o` comes back as ö, `\emph{x}` as x), maths in other signs than `$`, `%` and
 * `#` in maths, which get a backslash there, and a sign that is maths by itself.
 */
function plain(text: string): string {
  const clean = cleanText(text).replace(/\\(?=\S)/g, '/');
  const unmarked = clean.includes('$') ? clean.replace(/[%#]/g, '') : clean;
  return unmarked.replace(/\$+/g, '$').replace(/\$(?=[<>|]\$)/g, '');
}

/** A title is typeset: `--` comes back as a dash and `''` as a quotation mark. */
const plainTitle = (text: string): string => plain(text).replace(/-{2,}|'{2,}|`{2,}/g, '.') || 'A';

/**
 * BibTeX says of a name only which part is the family's: inverted names come back in reading order,
 * and so do suffixes and parentheses that stand where nobody's do.
 */
const plainName = (text: string): string =>
  cleanLine(plain(text).replace(/[,()]/g, ' ')).replace(/^(?:Jr\.|II|III|IV|Sr\.)(?= )/g, 'X');

/** Lines that are all indented are taken for one that a program broke. */
const plainAbstract = (text: string): string => plain(text).replace(/\n {4,}/g, '\n');

const plainPaper: fc.Arbitrary<Paper> = hostilePaper.map((paper) => ({
  ...paper,
  title: plainTitle(paper.title),
  authors: paper.authors.map(({ name }) => ({ name: plainName(name) })),
  tags: paper.tags.map(plain),
  note: plain(paper.note),
  ...(paper.abstract !== undefined && { abstract: plainAbstract(paper.abstract) }),
}));

/** The identifiers that an entry has fields for: one number, one DOI, and the address of the best. */
function heldIds({ ids, links }: Paper): readonly PaperId[] {
  const first = (scheme: string) => ids.filter((id) => id.startsWith(scheme)).slice(0, 1);
  const best = bestId(ids);
  const number = first('arxiv:');
  const held = [...number, ...first('doi:'), ...(number.length > 0 ? [] : [best])];
  // Of papers known to Scholar alone the page that they were seen on is all that an entry can say.
  if (homeOf(best) === undefined) return [`url:${links.page}`];
  return [...new Set(held)].sort(compareIds);
}

/** Whether a list that names anybody ends in `others`. */
const hasMoreAuthors = ({ authors, authorCount = 0 }: Paper): boolean =>
  authorCount > authors.length && authors.some(({ name }) => cleanLine(name));

const textOrNothing = (text: string | undefined): string | undefined => text || undefined;

it('gives back what was written, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(plainPaper, { maxLength: 5 }), (papers) => {
      const keys = citationKeys(papers);
      const reading = reread(papers);
      expect(
        reading.map(({ ids, facts, own }) => ({
          ids,
          title: facts.title,
          authors: facts.authors?.map(({ name }) => name) ?? [],
          hasMoreAuthors: facts.authorCount !== undefined,
          published: facts.published,
          version: facts.version,
          abstract: facts.abstract,
          tags: own.tags,
          note: own.note,
          citationKey: own.citationKey,
        })),
      ).toEqual(
        papers.map((paper, index) => ({
          ids: heldIds(paper),
          title: textOrNothing(cleanLine(paper.title)),
          authors: paper.authors.map(({ name }) => cleanLine(name)).filter(Boolean),
          hasMoreAuthors: hasMoreAuthors(paper),
          published: yearOf(paper),
          version: paper.ids.some((id) => id.startsWith('arxiv:')) ? paper.version : undefined,
          abstract: textOrNothing(cleanText(paper.abstract ?? '')),
          // As the library names tags, of which one does not differ from another by its case alone.
          tags: tagsOf(paper.tags),
          note: textOrNothing(cleanText(paper.note)),
          citationKey: keys[index],
        })),
      );
    }),
    { numRuns: 1_000 },
  );
});

it('gives back one paper for each, whatever LaTeX is in the text', () => {
  fc.assert(
    fc.property(fc.array(hostilePaper, { maxLength: 5 }), (papers) => {
      const reading = reread(papers);
      expect(reading.map(({ ids }) => ids)).toEqual(papers.map(heldIds));
      expect(reading.map(({ own }) => own.citationKey)).toEqual(citationKeys(papers));
    }),
    { numRuns: 500 },
  );
});

describe('what BibTeX holds in its own way', () => {
  it.each<[string, string]>([
    ['Schr\\"odinger and Erd\\H{o}s', 'Schrödinger and Erdős'],
    ['\\emph{Stress} and {\\it slant}', 'Stress and slant'],
    ['An $x_1^{2}$ and \\(y\\)', 'An $x_1^{2}$ and $y$'],
    ["Ranges 1--2 --- “so” and ``so''", 'Ranges 1–2 — “so” and “so”'],
    [
      'C:\\temp {1, 2} 50% ~5 2^8 a_b <x> |y| #1 R&D $5',
      'C:\\temp {1, 2} 50% ~5 2^8 a_b <x> |y| #1 R&D $5',
    ],
  ])('%s', (title, read) => {
    expect(reread([examplePaper({ title })])[0]?.facts.title).toBe(read);
  });

  it.each([
    ['King, Jr., Martin Luther', 'Martin Luther King Jr.'],
    ['van den Oord, Aaron', 'Aaron van den Oord'],
    ['Wei Wang (王伟)', 'Wei Wang (王伟)'],
    ['William (Bill) Gates', 'William (Bill) Gates'],
    ['王 伟', '王 伟'],
    ['José Ortega y Gasset', 'José Ortega y Gasset'],
    ['Procter and Gamble', 'Procter and Gamble'],
    ['Rock AND Roll', 'Rock AND Roll'],
    ['others', 'others'],
  ])('the name %s', (name, read) => {
    const names = [{ name }, { name: 'Ann Other' }];
    const [paper] = reread([examplePaper({ authors: names, authorCount: 9 })]);
    expect(paper?.facts.authors).toEqual([{ name: read }, { name: 'Ann Other' }]);
    // `others` says that there are more, not how many.
    expect(paper?.facts.authorCount).toBe(3);
  });

  it('keeps the Markdown of a note', () => {
    const note =
      "# Read\n\n- a -- b\n  - c\n\n| x | y |\n|---|---|\n\n    code = {1}\n\n@me ``why''";
    expect(reread([examplePaper({ note })])[0]?.own.note).toBe(note);
  });
});
