import { mathsAt } from './latex-maths';
import {
  commandAt,
  fontSwitchAt,
  letterAt,
  type SourceSpan,
  symbolAt,
  verbatim,
} from './latex-source';

/** A stretch of text as it will be written. */
export interface Piece {
  readonly kind: 'word' | 'space' | 'maths' | 'source' | 'open' | 'close';
  readonly latex: string;
}

export interface LatexOptions {
  /** Whether there may be maths and commands such as `\emph{…}`. Off for names. */
  readonly prose: boolean;
}

/** The spellings that LaTeX prints rightly in every font encoding and most readers decode. */
const characters: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // bibutils does not know \textless and its like; as maths they are read everywhere.
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

const special = /[\\{}$&%#_~^<>|]/;

/** Stretches that are written as they are: those of any length, or words and spaces by themselves. */
type Runs = readonly (readonly [kind: 'word' | 'space', run: RegExp])[];
const wholeRuns: Runs = [['word', /[^\\{}$&%#_~^<>|]+/y]];
const wordRuns: Runs = [
  ['word', /[^\\{}$&%#_~^<>|\s]+/y],
  ['space', /\s+/y],
];
/** Deeper groups than anyone writes are taken for characters, so that the stack is safe. */
const deepest = 20;

/**
 * Text as LaTeX for a BibTeX field: special characters escaped, LaTeX and maths that are already
 * in it kept, braces balanced whatever the input. Takes text without control characters.
 */
export function toLatex(text: string, options: LatexOptions = { prose: true }): string {
  if (!special.test(text)) return text;
  const partners = partnersOf(text);
  return joinPieces(readRange({ text, partners, options, runs: wholeRuns }, 0, text.length, 0));
}

/** As `toLatex` of prose, in pieces, for those who need to know where words begin and end. */
export function toPieces(text: string): readonly Piece[] {
  const options = { prose: true };
  return readRange(
    { text, partners: partnersOf(text), options, runs: wordRuns },
    0,
    text.length,
    0,
  );
}

interface Reading {
  readonly text: string;
  /** For each brace that opens a group, where the group is closed. */
  readonly partners: ReadonlyMap<number, number>;
  readonly options: LatexOptions;
  readonly runs: Runs;
}

function partnersOf(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  if (!text.includes('{')) return partners;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') open.push(at);
    else if (text[at] === '}') {
      const partner = open.pop();
      if (partner !== undefined) partners.set(partner, at);
    }
  }
  return partners;
}

function readRange(reading: Reading, start: number, limit: number, depth: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < limit; ) {
    const [piece, end] = readPiece(reading, at, limit, depth);
    pieces.push(piece);
    at = end;
  }
  return pairBraces(pieces);
}

function readPiece(
  reading: Reading,
  at: number,
  limit: number,
  depth: number,
): readonly [Piece, number] {
  const { text, options, runs } = reading;
  const character = text[at] ?? '';
  for (const [kind, run] of runs) {
    run.lastIndex = at;
    const latex = run.exec(text)?.[0].slice(0, limit - at);
    if (latex) return [{ kind, latex }, at + latex.length];
  }

  const maths = options.prose ? mathsAt(text, at, limit) : undefined;
  if (maths) return [{ kind: 'maths', latex: maths.latex }, maths.end];

  const source =
    character === '\\'
      ? (letterAt(text, at) ?? symbolAt(text, at) ?? readCommand(reading, at, depth))
      : character === '{'
        ? readGroup(reading, at, depth)
        : undefined;
  if (source && source.end <= limit) return [{ kind: 'source', latex: source.latex }, source.end];

  const escaped = character === '\\' && at + 1 < limit && /[%&_#${}]/.test(text[at + 1] ?? '');
  const literal = escaped ? (text[at + 1] ?? '') : character;
  const end = at + (escaped ? 2 : 1);
  if (literal === '{') return [{ kind: 'open', latex: '\\{\\vphantom{\\}}' }, end];
  if (literal === '}') return [{ kind: 'close', latex: '\\vphantom{\\{}\\}' }, end];
  return [{ kind: 'word', latex: characters[literal] ?? literal }, end];
}

function readCommand(reading: Reading, at: number, depth: number): SourceSpan | undefined {
  const found = commandAt(reading.text, at);
  if (!found || !reading.options.prose || depth >= deepest) return undefined;
  let { latex, end } = found;
  for (const kind of found.takes) {
    const close = reading.partners.get(end);
    if (close === undefined) return undefined;
    const inside =
      kind === 'verbatim'
        ? verbatim(reading.text.slice(end + 1, close))
        : joinPieces(readRange(reading, end + 1, close, depth + 1));
    if (inside === undefined) return undefined;
    latex += `{${inside}}`;
    end = close + 1;
  }
  return { latex, end };
}

/** `{\"o}` and `{\it …}` are LaTeX; any other brace in a text is a character. */
function readGroup(reading: Reading, at: number, depth: number): SourceSpan | undefined {
  const close = reading.partners.get(at);
  if (close === undefined || depth >= deepest) return undefined;
  const letter = letterAt(reading.text, at + 1) ?? symbolAt(reading.text, at + 1);
  if (letter?.end === close) return { latex: letter.latex, end: close + 1 };
  const font = fontSwitchAt(reading.text, at + 1);
  if (!font || font.end > close) return undefined;
  const inside = joinPieces(readRange(reading, font.end, close, depth + 1));
  return { latex: `{${font.latex}${inside}}`, end: close + 1 };
}

/** What pieces say together. */
export function joinPieces(pieces: readonly Piece[]): string {
  let latex = '';
  for (const piece of pieces) latex += piece.latex;
  return latex;
}

/**
 * Braces that pair up are written as such. One without a partner keeps the invisible partner that
 * balances it for BibTeX (Pandoc reads this form and drops `\textbraceleft`).
 */
function pairBraces(pieces: Piece[]): Piece[] {
  const open: number[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'open') open.push(index);
    if (piece.kind !== 'close') return;
    const partner = open.pop();
    if (partner === undefined) return;
    pieces[partner] = { kind: 'word', latex: '\\{' };
    pieces[index] = { kind: 'word', latex: '\\}' };
  });
  return pieces;
}
