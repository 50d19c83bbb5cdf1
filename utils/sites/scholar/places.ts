import { canonicalUrl, type FoundId } from '../../paper/identity';
import type { PaperPlace } from '../../paper/places';

/**
 * Google Scholar numbers clusters: all versions of a paper. Cards name a cluster by 12 signs, the
 * number's eight bytes, the lowest first, and a ninth, in the base64 of addresses; `cites=` and
 * `cluster=` say the number itself.
 */
export const clusterShape = /^[\w-]{11}J$/;

/** The identifier of the cluster with that number. */
function clusterId(number: string): FoundId {
  // Every machine that runs browsers has the lowest byte first.
  const bytes = new Uint8Array(BigUint64Array.of(BigInt(number)).buffer);
  const text = btoa(String.fromCharCode(...bytes, 9));
  return { id: `scholar:${text.replaceAll('+', '-').replaceAll('/', '_')}` };
}

/** The address of all versions of the paper that the 12 signs name. */
export function clusterAddress(name: string): string | undefined {
  if (!clusterShape.test(name)) return undefined;
  const text = atob(name.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  return `https://scholar.google.com/scholar?cluster=${new DataView(bytes.buffer).getBigUint64(0, true)}`;
}

/**
 * Addresses at Google Scholar: of a cluster, by the citations that link to it, and of an article in
 * someone's profile. The latter's identifier tells its owner and is another one in each co-author's
 * profile, so it is no more than an address; where the article is cited, its cluster says more.
 */
export const scholarPlaces: readonly PaperPlace[] = [
  {
    host: /^scholar\.google\.com$/,
    read: ({ origin, pathname, searchParams }) => {
      const article = searchParams.get('citation_for_view');
      if (pathname === '/citations' && article) {
        // Without `view_op` the address shows nothing.
        return canonicalUrl(
          `${origin + pathname}?view_op=view_citation&citation_for_view=${article}`,
        );
      }
      const number = searchParams.get('cites') ?? searchParams.get('cluster') ?? '';
      // Joined articles have several numbers.
      return /^\d{1,20}$/.test(number) ? clusterId(number) : undefined;
    },
  },
];
