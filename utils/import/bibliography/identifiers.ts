import { parseArxiv } from '../../paper/arxiv';
import {
  canonicalUrl,
  compareIds,
  type FoundId,
  mostIds,
  type PaperId,
  parseDoi,
  parseIdentifier,
  schemeOf,
} from '../../paper/identity';
import { fromPath, idAt, longest, type PaperPlace } from '../../paper/places';
import { isSearch } from '../../paper/search-address';
import { addressFrom } from '../../site/untrusted';
import { everyPlace } from '../../sites/places';

/** An arXiv number in a line such as `arXiv preprint arXiv:2302.13971` or `CoRR abs/1706.03762`. */
const arxivMention =
  /(?:\barxiv(?:\.org\/(?:abs|pdf)|\s(?:e-?prints?|preprint))?[:/,\s]\s{0,3}|\babs\/)([a-z-]{0,12}(?:\.[a-z-]{2,9})?\/?\d[\d.]{3,10}(?:v\d{1,3})?)/gi;

/** Where no page is now, though many files still name it. */
const formerPlaces: readonly PaperPlace[] = [
  {
    host: /^doi\.(?:acm|ieeecomputersociety)\.org$/,
    read: (url) => fromPath(url, /^\/(10\..+)$/, parseDoi),
  },
  {
    host: /^dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/,
    read: (url) =>
      fromPath(url, /^\/rec\/bib\d?\/(.+?)(?:\.bib)?$/, (key) => parseIdentifier(`dblp:${key}`)),
  },
];

const mostWords = 5;

/** The identifiers of one record, as its fields are gone through, the most telling first. */
export class Identifiers {
  readonly #ids = new Set<PaperId>();
  #version: number | undefined;

  /** The best first. */
  get ids(): readonly PaperId[] {
    return [...this.#ids].sort(compareIds);
  }

  /** The version of the preprint that an identifier named. */
  get version(): number | undefined {
    return this.#version;
  }

  get hasArxiv(): boolean {
    return this.ids.some((id) => schemeOf(id) === 'arxiv');
  }

  add(found: FoundId | undefined): void {
    if (!found || this.#ids.size >= mostIds) return;
    // A paper has one arXiv number: another one is of a paper that is only mentioned.
    if (schemeOf(found.id) === 'arxiv' && this.#contradicts(found.id)) return;
    this.#ids.add(found.id);
    this.#version ??= found.version;
  }

  #contradicts(id: PaperId): boolean {
    return !this.#ids.has(id) && this.ids.some((own) => schemeOf(own) === schemeOf(id));
  }

  /** All that a field of DOIs holds, with or without `https://doi.org/`, several after commas. */
  addDois(text: string): void {
    if (text.length > longest) return;
    for (const doi of text.split(/[\s,;]+(?=10\.|doi:|https?:)/i)) this.add(parseIdentifier(doi));
  }

  /** What the addresses in a text name that are known for places of papers. */
  addAddresses(text: string): void {
    for (const address of addressesIn(text)) {
      const url = new URL(address);
      this.add(idAt(formerPlaces, url) ?? idAt(everyPlace, url));
    }
  }

  /** The arXiv number that a line about where a paper appeared mentions. */
  addArxivMention(text: string): void {
    if (!/arxiv|abs\//i.test(text)) return;
    for (const [, number = ''] of text.matchAll(arxivMention)) {
      this.add(parseArxiv(number.replace(/\.+$/, '')));
    }
  }

  /** The volume `abs/1706.03762` of the “journals” CoRR in DBLP and ArXiv in Semantic Scholar. */
  addVolume(journal: string, volume: string): void {
    if (isArchive(journal)) this.add(parseArxiv(volume.replace(/^abs\//, '')));
  }

  /**
   * Takes a note that only states identifiers of this paper, line by line as Zotero writes them
   * (`arXiv:1706.03762 [cs]`, `PMID: 12345`); says whether it was one. What contradicts the record
   * is a note about another paper.
   */
  takeNote(note: string): boolean {
    if (!note || note.length > longest) return false;
    const stated: FoundId[] = [];
    for (const line of note.split('\n').map((text) => text.trim())) {
      if (/^pmcid:/i.test(line)) continue;
      const isStated = /^(?:arxiv|pmid|doi)\b/i.test(line);
      const found = isStated && parseIdentifier(line.replace(/^arxiv preprint |\.$/gi, ''));
      if (!found || this.#contradicts(found.id)) return false;
      stated.push(found);
    }
    for (const found of stated) this.add(found);
    return true;
  }

  /** An address as the identifier of a paper that has no other. */
  addPage(address: string | undefined): void {
    if (address && this.#ids.size === 0) this.add(pageIdentifier(address));
  }
}

/**
 * The identifier that an address is. Many papers may give the front page of a site, a place on one page,
 * or a search, so that none of these names one of them.
 */
export function pageIdentifier(address: string): FoundId | undefined {
  const { pathname, search, hash } = new URL(address);
  const namesPaper = (pathname !== '/' || search) && !hash && !isSearch(address);
  return namesPaper ? canonicalUrl(address) : undefined;
}

/** The addresses among the first words of a text, complete. */
export function addressesIn(text = ''): string[] {
  if (!text || text.length > longest) return [];
  return text
    .trim()
    .split(/\s+|;(?=https?:)/, mostWords)
    .map((part) => part.replace(/;$/, ''))
    .map((part) => (/^(?:[\w-]+\.)+[a-z]{2,}\//i.test(part) ? `https://${part}` : part))
    .flatMap((part) => addressFrom(part) ?? []);
}

/** An address as the link that it is: to a file or to a page. */
export function linksTo(address: string | undefined): {
  readonly page?: string;
  readonly pdf?: string;
} {
  if (!address) return {};
  return /\.pdf$/i.test(new URL(address).pathname) ? { pdf: address } : { page: address };
}

/** Is a venue the archive itself? It is said by the number already. */
export const isArchive = (venue: string): boolean => /^(?:arxiv|corr\b)/i.test(venue);

/** A volume, number or page, unless the arXiv number stands in its place. */
export const unlessArxiv = (text: string | undefined): string | undefined =>
  text && /^(?:arxiv:|abs\/)/i.test(text) ? undefined : text;
