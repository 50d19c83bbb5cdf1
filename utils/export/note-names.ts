import { compareText } from '../model/order';
import { bestId, textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';
import { cleanLine } from './text';

/** Names of notes that are file names on Windows, macOS and Linux, and link targets in Obsidian. */

const mostCharacters = 120;
/** File systems count bytes, 255 of them; `.md` and what a program adds to a copy need some. */
const mostBytes = 230;

/** What Windows or an Obsidian link cannot have in a name; what macOS may not know; what nobody sees. */
const forbidden = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cn}\p{Co}]|[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;
/** Names of devices, with any extension. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(?=\.|$)/i;
/** Of these each character is one byte. */
const ascii = /^[ -~]*$/;
/** Anything that can be seen. */
const visible = /[^\p{M}\p{C}\p{Z}.]/u;

/** Gives names out, each but once to a file system that does not tell capitals apart. */
export class NoteNames {
  readonly #taken: Set<string>;

  /** `taken`: names that are given already. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...taken].map(folded));
  }

  /** The paper's title as far as it can be a name, without an extension; `… 2` where it is taken. */
  give(paper: Paper): string {
    const base = plainName(paper);
    let name = base;
    for (let count = 2; this.#taken.has(folded(name)); count++) {
      const ending = ` ${count}`;
      name = fitting(base, ending.length) + ending;
    }
    this.#taken.add(folded(name));
    return name;
  }
}

/**
 * A name for each paper, in the order of `papers`, none of them in `taken`. The paper saved first
 * keeps the plain name, as with citation keys.
 */
export function noteNames(
  papers: readonly Paper[],
  taken: Iterable<string> = [],
): readonly string[] {
  const names: string[] = [];
  const given = new NoteNames(taken);
  const bySaving = papers
    .map((paper, index) => ({ paper, index }))
    .sort(
      (a, b) =>
        compareText(a.paper.savedAt, b.paper.savedAt) || compareText(a.paper.key, b.paper.key),
    );
  for (const { paper, index } of bySaving) names[index] = given.give(paper);
  return names;
}

/** What file systems that ignore case and the way of writing accents take for the same. */
export const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

function plainName(paper: Paper): string {
  const names = [paper.title, textOf(bestId(paper.ids)), 'Paper'].map(usable);
  return names.find((name) => visible.test(name)) ?? 'Paper';
}

function usable(text: string): string {
  const line = cleanLine(text)
    .normalize('NFC')
    .replace(/ ?: /g, ' - ')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    // A file whose name begins with a dot is hidden.
    .replace(/^[. ]+/, '');
  const name = fitting(line, 1);
  return device.test(name) ? `_${name}` : name;
}

/** The text, cut so that there is room for more; neither dots nor blanks are left at its end. */
function fitting(text: string, room: number): string {
  if (ascii.test(text)) return withoutEnd(text.slice(0, mostCharacters - room));
  let characters = room;
  let bytes = room;
  let kept = '';
  // An accent stays with its letter.
  for (const cluster of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    characters += cluster.length;
    bytes += new TextEncoder().encode(cluster).length;
    if (characters > mostCharacters || bytes > mostBytes) break;
    kept += cluster;
  }
  return withoutEnd(kept);
}

const withoutEnd = (name: string): string => name.replace(/[. ]+$/, '');
