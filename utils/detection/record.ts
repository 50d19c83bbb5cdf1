import { canonicalUrl, type PaperId } from '../paper/identity';
import type { PageRecord } from '../paper/schema';
import type { FieldValues, Site } from '../sites/site';

/** What is known of a paper before anything is read about it. */
export interface Subject {
  readonly id: PaperId;
  readonly site: Site;
  /** The address of the page it was found on. */
  readonly url: URL;
  /** Addresses that follow from the identifier. */
  readonly known: FieldValues['links'];
}

/**
 * Joins what the card (`visible`) and the page's data (`embedded`) say of a paper into the record
 * to save; the data go before the card. Always gives a title: the identifier if there is no other.
 */
export function buildRecord(
  { id, site, url, known }: Subject,
  visible: FieldValues,
  embedded: FieldValues | undefined,
): PageRecord {
  const { submitter, organisation, links, signals, partial, ...facts } = {
    ...present(visible),
    ...present(embedded),
  };
  const cut = partial?.filter((name) => !present(embedded)[name]);
  const { authorCount, ...rest } = facts;
  return {
    authors: [],
    categories: [],
    keywords: [],
    ...(facts.authors ? rest : facts),
    title: facts.title ?? id,
    ids: [id],
    links: {
      page: url.origin + url.pathname,
      ...present(known),
      ...present(visible.links),
      ...present(embedded?.links),
    },
    signals: { ...present(visible.signals), ...present(embedded?.signals) },
    source: {
      site: site.id,
      page: canonicalUrl(url.href)?.id.slice('url:'.length) ?? url.origin + url.pathname,
      ...present({ submitter, organisation }),
    },
    ...present({ partial: cut }),
    rank: embedded ? 'embedded' : facts.title ? 'card' : 'link',
  };
}

type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> };

const isPresent = (value: unknown) =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The values that are there: an absent or empty one must not hide another when they are merged. */
const present = <Values extends object>(values: Values | undefined): Present<Values> =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(([, value]) => isPresent(value)),
  ) as Present<Values>;
