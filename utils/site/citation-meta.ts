import { isoDay } from './dates';
import { readAddress } from './entry';
import type { FieldValues } from './site';
import { textFrom } from './untrusted';

/**
 * What a paper's own page says in the `citation_*` elements of its head, which most publishers write
 * for Google Scholar (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
 */
export function citationFields(document: Document): FieldValues {
  const all = (name: string) => [...document.querySelectorAll(`meta[name="citation_${name}"]`)];
  const text = (name: string, limit: number) =>
    textFrom(all(name)[0]?.getAttribute('content'), limit);
  return {
    title: text('title', 2_000),
    authors: all('author').flatMap((meta) => {
      const name = textFrom(meta.getAttribute('content'), 500);
      return name ? { name: inOrder(name) } : [];
    }),
    abstract: text('abstract', 100_000),
    published: dateIn(text('publication_date', 30) ?? text('date', 30)),
    venue:
      text('conference_title', 1_000) ??
      text('journal_title', 1_000) ??
      text('inbook_title', 1_000),
    links: { pdf: readAddress(all('pdf_url')[0]) },
  };
}

/** `Doe, Jane` as `Jane Doe`. */
export const inOrder = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');

/** `2021/06/17`, `2021/6` or `2021` as the schema writes dates. */
function dateIn(text = ''): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d\d?))?(?:[/-](\d\d?))?$/.exec(text) ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return day ? isoDay(date) : date || undefined;
}
