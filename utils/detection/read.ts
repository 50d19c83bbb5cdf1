import type { PageRecord } from '../paper/schema';
import { readers } from '../sites/readers';
import type { PageContext } from '../sites/site';
import { isoDay } from './dates';
import { buildRecord } from './record';
import type { FoundCard } from './scan';

/**
 * Reads everything the page knows of a card's paper: what the card shows, and what the page's data
 * hold. Untrusted throughout; the background checks the record. Costs time: call it when the user
 * acts. Throws when the site has no reader.
 */
export function readCard(card: FoundCard, now: Date = new Date()): PageRecord {
  const { element, ids, site, url, isSubject } = card;
  const reader = readers[site.id];
  const [id] = ids;
  if (!reader || !id) throw new Error(`Nothing reads the cards of ${site.id}.`);
  const document = element.ownerDocument;
  const today = now.toISOString().slice(0, 10);
  const page: PageContext = {
    document,
    url,
    // Costs a look at the page's data, so it is worked out only when asked for.
    get day() {
      const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
      return reader.day?.(url, document, today) ?? isoDay(time) ?? today;
    },
  };
  const visible = ((isSubject && reader.subject) || reader.card)(element, page);
  const known = reader.addresses?.(id) ?? {};
  return buildRecord({ id, site, url, known }, visible, reader.embedded?.(id, document));
}
