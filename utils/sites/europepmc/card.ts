/** What Europe PMC shows of a paper: in its results, and on the paper's own page. */

import { type PaperId, parseIdentifier } from '../../paper/identity';
import { citationFields } from '../../site/citation-meta';
import { dayBeforeYear } from '../../site/dates';
import { readText } from '../../site/entry';
import { namesByInitials } from '../../site/initials';
import type { CardReader, FieldValues } from '../../site/site';
import { countIn, textPieces } from '../../site/text';
import { addressFrom } from '../../site/untrusted';

/** Medline ends every title with a full stop. */
const withoutStop = (title: string | undefined) => title?.replace(/(?<!\.)\.$/, '');

const authorsOf = (names: readonly string[]) => names.map((name) => ({ name }));

/** What stands on the card with a label before it, such as `PMID: 90000001`. */
function labelled(text: string): FieldValues {
  const after = (label: string) => new RegExp(`\\b${label}:? ?(\\S+)`).exec(text)?.[1] ?? '';
  const ids = [`doi:${after('DOI')}`, `pmid:${after('PMID')}`].flatMap(
    (written): readonly PaperId[] => {
      const found = parseIdentifier(written);
      return found ? [found.id] : [];
    },
  );
  return { ids, signals: { citations: countIn(after('Cited by')) } };
}

/** `Nat Sleep, 30(1):1-9, 05 Jan 2026`: the journal, what tells the issue, and the day. */
const inReference = (line = ''): FieldValues => ({
  venue: line.split(/, | \d/)[0],
  published: dayBeforeYear(line) ?? /(?:19|20)\d\d(?=\W*$)/.exec(line)?.[0],
});

/** A result of a search. Where its DOI is known the paper's address here must be read off its title. */
export const readResult: CardReader = (card, { url }) => {
  const pieces = textPieces(card.element);
  const names = namesByInitials(card.text('[class*="author"]'));
  const href = card.first('a[href*="/article/"],a[href*="/abstract/"]')?.getAttribute('href');
  const path = (href ?? '').replace(/[?#].*/s, '');
  const snippet = card.text('[class*="snippet"],[class*="abstract"]');
  return {
    ...labelled(pieces.join(' ')),
    ...inReference(card.text('[class*="journal"]') ?? pieces.find((piece) => dayBeforeYear(piece))),
    title: withoutStop(card.text('.citation-title,.title,h3')),
    authors: authorsOf(names),
    abstract: snippet,
    links: {
      page: URL.canParse(path, url.href) ? addressFrom(new URL(path, url).href) : undefined,
    },
    partial: [
      ...(names.length ? (['authors'] as const) : []),
      ...(snippet ? (['abstract'] as const) : []),
    ],
  };
};

export const readArticle: CardReader = (card, { document }) => {
  const meta = citationFields(document);
  const within = (selector: string) => readText(document.querySelector(selector));
  const links = document.querySelectorAll('.metadata--authors a,[id^="article--authors"] a');
  const names = namesByInitials([...links].map((link) => link.textContent).join(','));
  const reference = inReference(within('.metadata--journal,[id^="article--journal"]'));
  return {
    ...meta,
    ids: labelled(within('.metadata--pmid') ?? '').ids,
    title: withoutStop(card.text('h1') ?? meta.title),
    authors: meta.authors?.length ? meta.authors : authorsOf(names),
    abstract: within('#article--abstract--content') ?? meta.abstract,
    venue: meta.venue ?? reference.venue,
    published: meta.published ?? reference.published,
    partial: meta.authors?.length || !names.length ? [] : ['authors'],
  };
};
