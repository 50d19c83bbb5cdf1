import { lastDayOf } from '../detection/dates';
import { textOf } from '../paper/identity';
import { readCard, readPaper } from './huggingface.card';
import { embeddedDay, embeddedFields } from './huggingface.embedded';
import type { SiteReader } from './site';

/** The day of `/papers/date/2026-08-05` or `?date=`, the last one of a week or month, else the data's. */
function day(url: URL, document: Document, today: string): string | undefined {
  const period =
    url.searchParams.get('date') ??
    /^\/papers\/(?:date|week|month)\/([\w-]+)/.exec(url.pathname)?.[1];
  const last = lastDayOf(period ?? '') ?? embeddedDay(document, url);
  // A week or a month that is not over yet ends today.
  return last && last !== period && last > today ? today : last;
}

export const huggingfaceReader: SiteReader = {
  card: readCard,
  subject: readPaper,
  embedded: embeddedFields,
  day,
  addresses: (id) =>
    id.startsWith('arxiv:')
      ? {
          page: `https://huggingface.co/papers/${textOf(id)}`,
          pdf: `https://arxiv.org/pdf/${textOf(id)}`,
        }
      : {},
};
