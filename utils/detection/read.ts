import type { PageRecord } from '../paper/schema';
import { isoDay } from '../site/dates';
import { entryOf } from '../site/entry';
import type { PageContext, SiteReader } from '../site/site';
import { buildRecord } from './record';
import type { FoundCard } from './scan';

/**
 * Reads everything the page knows of a card's paper, by its site's reader: what the card shows, and what the page's data
 * hold. Untrusted throughout; the background checks the record. Costs time: call it when the user
 * acts. Throws when the site has no reader.
 */
export function readCard(
  card: FoundCard,
  reader: SiteReader | undefined,
  now: Date = new Date(),
): PageRecord {
  const { elements, element, ids, site, kind, url, version, isSubject } = card;
  const [id] = ids;
  if (!reader || !id) throw new Error(`Nothing reads the cards of ${site.id}.`);
  const document = element.ownerDocument;
  const today = now.toISOString().slice(0, 10);
  const page: PageContext = {
    document,
    url,
    kind: kind.name,
    id,
    version,
    // Costs a look at the page's data, so it is worked out only when asked for.
    get day() {
      const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
      return reader.day?.(url, document, today) ?? isoDay(time) ?? today;
    },
  };
  const visible = ((isSubject && reader.subject) || reader.card)(entryOf(elements, url.href), page);
  const known = reader.addresses?.(id) ?? {};
  const embedded = reader.embedded?.(id, document);
  return buildRecord({ ids, version, site, url, known }, visible, embedded);
}
