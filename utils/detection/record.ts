import { canonicalUrl, compareIds, type PaperId } from '../paper/identity';
import type { PageRecord } from '../paper/schema';
import type { FieldValues, Site } from '../site/site';

/** What is known of a paper before anything is read about it. */
export interface Subject {
  /** Identifiers that the card's links name; the first one names the card. */
  readonly ids: readonly PaperId[];
  /** The version that its links tell, if any. */
  readonly version: number | undefined;
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
  { ids, version, site, url, known }: Subject,
  visible: FieldValues,
  embedded: FieldValues | undefined,
): PageRecord {
  const {
    submitter,
    organisation,
    links,
    signals,
    partial,
    ids: read = [],
    ...facts
  } = {
    ...present({ version }),
    ...present(visible),
    ...present(embedded),
  };
  const cut = partial?.filter((name) => !present(embedded)[name]);
  const { authorCount, ...rest } = facts;
  return {
    authors: [],
    categories: [],
    keywords: [],
    ...(facts.authors && !cut?.includes('authors') ? rest : facts),
    title: facts.title ?? ids[0] ?? '',
    ids: [...new Set([...ids, ...read])].sort(compareIds),
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
