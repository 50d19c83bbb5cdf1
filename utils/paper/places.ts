import type { FoundId } from './identity';

/** Where papers live on the web: a host, and what an address there names. */
export interface PaperPlace {
  readonly host: RegExp;
  readonly read: (url: URL) => FoundId | undefined;
}

/** Longest text that is looked at; a page may hold links of any length. */
export const longest = 2_000;

/** What the first group of `shape` in the path says to `read`. */
export function fromPath(
  url: URL,
  shape: RegExp,
  read: (value: string) => FoundId | undefined,
): FoundId | undefined {
  const value = shape.exec(url.pathname)?.[1];
  if (!value) return undefined;
  try {
    return read(decodeURIComponent(value));
  } catch {
    return undefined; // a malformed percent sequence names nothing
  }
}

/** The identifier that an address names, when one of `places` knows it. */
export function idAt(places: readonly PaperPlace[], url: URL): FoundId | undefined {
  if (!/^https?:$/.test(url.protocol) || url.href.length > longest) return undefined;
  return places.find((place) => place.host.test(url.hostname))?.read(url);
}
