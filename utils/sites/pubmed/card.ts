/** What PubMed shows of a paper: in its results, and on the paper's own page. */

import { type PaperId, parseDoi } from '../../paper/identity';
import { citationFields } from '../../site/citation-meta';
import { findDate } from '../../site/dates';
import { readText } from '../../site/entry';
import { namesByInitials } from '../../site/initials';
import type { CardReader, FieldValues } from '../../site/site';

/** Every title ends with a full stop, but for those with another sign. */
const withoutStop = (title: string | undefined) => title?.replace(/(?<!\.)\.$/, '');

/** `2024`, `2024 Jan` or `2024 Jan 5` at the start of a text; of several months the first. */
function dateAt(text: string): string | undefined {
  const [, year, month, day] =
    /^((?:19|20)\d\d)\b(?: ([A-Z][a-z]{2})\b(?: (\d\d?)\b)?)?/.exec(text) ?? [];
  const date = month && findDate(`${month} ${day ?? 1}, ${year}`, '')?.day;
  return date ? date.slice(0, day ? 10 : 7) : year;
}

/**
 * What a citation such as `Nat Med. 2024 Jan 5;30(1):1-9. doi: 10.1000/182. Epub 2024 Jan 3.` tells.
 * A journal may have a place in its name, `Science (New York, N.Y.)`.
 */
function inCitation(citation = ''): FieldValues {
  const [reference = ''] = citation.split(/ (?=doi: |Epub |Online ahead of print|eCollection )/);
  const start = /\. (?=(?:19|20)\d\d\b)/.exec(reference)?.index;
  const [, doi = ''] = / doi: (\S+)/.exec(citation) ?? [];
  return {
    ids: doiIn(doi),
    venue: start ? reference.slice(0, start).replace(/ \[(?:Preprint|Internet)\]$/, '') : undefined,
    published: start ? dateAt(reference.slice(start + 2)) : undefined,
    journalReference: start ? reference.replace(/\.$/, '') : undefined,
  };
}

const doiIn = (text: string): PaperId[] => {
  const found = parseDoi(text);
  return found ? [found.id] : [];
};

/** A result of a search. The whole line of authors is there, hidden on narrow windows. */
export const readResult: CardReader = (card) => {
  const line = card.text('.full-authors') ?? card.text('.docsum-authors');
  const authors = namesByInitials(line).map((name) => ({ name }));
  const abstract = card.text('.full-view-snippet');
  return {
    ...inCitation(card.text('.full-journal-citation') ?? card.text('.docsum-journal-citation')),
    title: withoutStop(card.text('.docsum-title')),
    authors,
    abstract,
    partial: [
      ...(authors.length ? (['authors'] as const) : []),
      ...(abstract ? (['abstract'] as const) : []),
    ],
  };
};

/** The page of one paper. Its heading stands there twice, for wide and for narrow windows. */
export const readArticle: CardReader = (card, { document }) => {
  const names = [...(card.first('.authors-list')?.querySelectorAll('.full-name') ?? [])];
  const authors = names.flatMap((one) => {
    const name = readText(one);
    return name ? [{ name }] : [];
  });
  const meta = citationFields(document);
  const cited = inCitation(
    ['.journal-actions-trigger', '.cit']
      .map((part) => card.text(part)?.replace(/\.$/, ''))
      .filter(Boolean)
      .join('. '),
  );
  const abstract = document.querySelector('#abstract');
  const words = [...(abstract?.querySelectorAll('.sub-title') ?? [])].find((one) =>
    /^\s*Keywords/.test(one.textContent ?? ''),
  )?.parentElement;
  return {
    ...meta,
    ...cited,
    title: withoutStop(card.text('h1') ?? meta.title),
    authors,
    abstract: readText(abstract?.querySelector('.abstract-content')),
    keywords: readText(words, '.sub-title')?.replace(/\.$/, '').split(/;\s*/),
    venue: meta.venue ?? cited.venue,
    published: cited.published ?? meta.published,
  };
};
