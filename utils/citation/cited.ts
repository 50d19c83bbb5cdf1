import { cslPeople } from '../export/csl-own';
import { arxivNumber, citedAddress, cslText, doiOf, primaryClass } from '../export/identifiers';
import { type AuthorName, authorNames } from '../export/names';
import { cleanLine } from '../export/text';
import { type Work, workOf } from '../export/work';
import { yearOf } from '../export/year';
import { homeOf } from '../paper/identity';
import type { Paper } from '../paper/schema';

/** What references are made of, the same for every style. */
export interface Cited extends Work {
  readonly authors: readonly AuthorName[];
  /** How many there are, those that the library does not know by name among them. */
  readonly authorCount: number;
  readonly editors: readonly AuthorName[];
  /** As the library has it, in every style: lower case would spoil acronyms and names. */
  readonly title: string;
  /** `n.d.` where there is none. */
  readonly year: string;
  readonly volume?: string;
  readonly issue?: string;
  /** With an en dash: `1–20`. */
  readonly pages?: string;
  /** Of a report; of an article that has no pages. */
  readonly number?: string;
  readonly edition?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly arxiv?: string;
  readonly arxivClass?: string;
  readonly doi?: string;
  /** The DOI as an address, else the paper's own; none where it is only where to look for it. */
  readonly address?: string;
}

/** What BibTeX and others write in the place of those they do not name. */
const unnamed = /^(?:others|et al\.?)$/i;

export function citedFrom(paper: Paper): Cited {
  const doi = doiOf(paper);
  const arxiv = arxivNumber(paper);
  const listed = authorNames(paper.authors);
  const authors = listed.filter((name) => !(name.kind === 'whole' && unnamed.test(name.name)));
  const unlisted = Math.max(0, (paper.authorCount ?? 0) - paper.authors.length);
  return {
    ...workOf(paper),
    authors,
    authorCount: authors.length && listed.length + unlisted,
    editors: cslPeople(paper.csl?.editor),
    title: cleanLine(paper.title),
    year: yearOf(paper) ?? 'n.d.',
    ...placeOf(paper),
    ...known({
      address: (doi && homeOf(`doi:${doi}`)) ?? citedAddress(paper),
      edition: own(paper, 'edition'),
      publisher: own(paper, 'publisher'),
      place: own(paper, 'publisher-place'),
      arxiv,
      arxivClass: arxiv && primaryClass(paper),
      doi,
    }),
  };
}

/** Where in a journal or in proceedings a paper stands. */
export const placeOf = (paper: Paper): Pick<Cited, 'volume' | 'issue' | 'pages' | 'number'> =>
  known({
    volume: own(paper, 'volume'),
    issue: own(paper, 'issue'),
    pages: own(paper, 'page')?.replace(/(\w)\s*[-–—]+\s*(?=\w)/g, '$1–'),
    number: own(paper, 'number'),
  });

const own = (paper: Paper, name: string) => cleanLine(cslText(paper, name) ?? '') || undefined;

type Known<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

const known = <Fields extends object>(fields: Fields): Known<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Known<Fields>;

/** `2` as `2nd`. */
function ordinal(number: string): string {
  const endings = /1\d$/.test(number) ? [] : ['th', 'st', 'nd', 'rd'];
  return number + (endings[Number(number.at(-1))] ?? 'th');
}

/** `2nd ed.`, of `2` or `2nd`; an edition in words as it is. */
export const editionText = (edition: string | undefined, word = 'ed.'): string | undefined =>
  edition && /^\d+(?:st|nd|rd|th)?$/i.test(edition)
    ? `${ordinal(String(Number.parseInt(edition, 10)))} ${word}`
    : edition;

/** `p. 7`, `pp. 7–9`. */
export const pageText = (pages: string | undefined): string | undefined =>
  pages && `${/[–,]/.test(pages) ? 'pp.' : 'p.'} ${pages}`;
