/** What a line such as “F Jiang, JA Doudna - Annual review of biophysics, 2017 - example.org” says. */
export interface Byline {
  /** As written: by initials, and perhaps the first few only. */
  readonly authors: readonly string[];
  /** The part before the year, unless it is cut. */
  readonly venue?: string | undefined;
  /** YYYY. */
  readonly year?: string | undefined;
}

const isCut = (text: string) => /^…|…$/.test(text);

/** Reads the line under a title of Google Scholar's results, white space collapsed. */
export function parseByline(line: string): Byline {
  const [names = '', place = ''] = line.split(' - ');
  const [, before, year] = /^(?:(.*?),? )?((?:19|20)\d\d)$/.exec(place) ?? [];
  return {
    authors: names
      .split(',')
      .map((name) => name.replaceAll('…', '').trim())
      .filter(Boolean),
    venue: before && !isCut(before) ? before : undefined,
    year,
  };
}
