import { fold } from '../text/fold';
import type { Paper } from './schema';

/**
 * Search as you type: text is folded once per paper, and a query is the AND of its words as
 * substrings, wherever in the paper each of them stands. Pure, so that it can be tested and moved.
 */

/** The folded words of a query, each once; a word within another one asks nothing more. */
export function queryTerms(query: string): readonly string[] {
  const words = [...new Set(fold(query).split(/\s+/).filter(Boolean))];
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** What a paper is searched by. */
export type Searchable = Pick<Paper, 'ids' | 'title' | 'authors' | 'abstract' | 'tags' | 'note'>;

/** Everything of a paper that search looks through, folded, one field or name a line. */
export function searchText(paper: Searchable): string {
  const names = paper.authors.map((author) => author.name);
  const fields = [paper.title, ...names, ...paper.tags, ...paper.ids, paper.abstract, paper.note];
  return fold(fields.filter(Boolean).join('\n'));
}

/** Whether a text from `searchText` holds every term. */
export function matchesTerms(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}

/** A stretch of text that a query matched, or did not. */
export interface Piece {
  readonly text: string;
  readonly match: boolean;
}

/**
 * Cuts a text at what the terms match. The pieces joined are the text, unchanged; a character that
 * folds to several counts as matched when any of them is.
 */
export function highlight(text: string, terms: readonly string[]): readonly Piece[] {
  const whole = [{ text, match: false }];
  if (terms.length === 0 || text === '') return whole;
  const characters = [...text];
  let folded = '';
  // For each unit of the folded text, the character that it came from.
  const origins: number[] = [];
  for (const [position, character] of characters.entries()) {
    const units = fold(character);
    for (let unit = 0; unit < units.length; unit += 1) origins.push(position);
    folded += units;
  }
  const matched = new Array<boolean>(characters.length).fill(false);
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      const last = origins[at + term.length - 1] ?? -1;
      for (let position = origins[at] ?? 0; position <= last; position += 1) {
        matched[position] = true;
      }
    }
  }
  return joinPieces(characters, matched);
}

function joinPieces(characters: readonly string[], matched: readonly boolean[]): Piece[] {
  const pieces: { text: string; match: boolean }[] = [];
  for (const [position, character] of characters.entries()) {
    // A combining mark goes with the character that carries it.
    const carried = pieces.length > 0 && fold(character) === '';
    const match = matched[position] ?? false;
    const last = pieces.at(-1);
    if (last && (carried || last.match === match)) last.text += character;
    else pieces.push({ text: character, match });
  }
  return pieces;
}
