import { findFrom } from '../find';
import { isBlank } from './entry-start';

const separator = /[{},;]/g;
const wordStart = /[{}a]/gi;

/** The places of a pattern of one character that are in no braces, as BibTeX counts them. */
function* placesOf(source: string, character: RegExp): Generator<number> {
  let depth = 0;
  for (let at = findFrom(source, character, 0); at < source.length; ) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}') depth--;
    else if (depth <= 0) yield at;
    at = findFrom(source, character, at + 1);
  }
}

/** Parts between any of these signs, `,` or `;`. A sign in braces belongs to its part. */
export function splitList(source: string, signs: ',' | ',;'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const place of placesOf(source, separator)) {
    if (!signs.includes(source[place] ?? '')) continue;
    parts.push(source.slice(start, place));
    start = place + 1;
  }
  return [...parts, source.slice(start)];
}

/** Parts between the word `and` where it stands in blanks and in no braces; none is empty. */
export function splitNames(source: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const place of placesOf(source, wordStart)) {
    const end = place + 'and'.length;
    const isAlone =
      isBlank(source.charCodeAt(place - 1)) &&
      (end === source.length || isBlank(source.charCodeAt(end)));
    if (!isAlone || source.slice(place, end).toLowerCase() !== 'and') continue;
    parts.push(source.slice(start, place));
    start = end;
  }
  return [...parts, source.slice(start)].map((part) => part.trim()).filter(Boolean);
}
