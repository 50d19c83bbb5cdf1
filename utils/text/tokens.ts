import { fold } from './fold';

/**
 * Text as search sees it: a row of folded tokens. A token is a run of letters and digits; each
 * character of a script without spaces between words, and each symbol (`+`, `×`, `🚀`), is one by
 * itself. TeX is read through: `Schr\"odinger` is `schrodinger`, `H$_2$O` is `h2o`, and `$\alpha$`
 * and `α` are both `alpha`.
 */

/** Called for each token: its folded text, and where in the text it stands (UTF-16, end excluded). */
type Emit = (token: string, from: number, to: number) => void;

/** TeX's letters that are commands, as they are folded. */
const texLetters: Readonly<Record<string, string>> = {
  ...{ l: 'l', L: 'l', o: 'o', O: 'o', i: 'i', j: 'j', ss: 'ss' },
  ...{ ae: 'ae', AE: 'ae', oe: 'oe', OE: 'oe', aa: 'a', AA: 'a' },
};

/** The names of the Greek letters in the order of Unicode, from U+03B1; the final sigma folds away. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho  sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** What a chunk of text between spaces is made of; the alternatives are tried in this order. */
const atoms = new RegExp(
  [
    String.raw`(?<letter>\\(?:ss|ae|AE|oe|OE|aa|AA|[lLoOij])(?![A-Za-z]))`,
    // Accents; signs that only group, raise or lower; apostrophes inside a word.
    String.raw`(?<nothing>\\["'\x60^~=.]|\\[cHvukrbdt](?=\{)|[\${}]|[_^](?=[\d{\\])|(?<=[\p{L}\p{N}])['’ʼ](?=[\p{L}\p{N}]))`,
    String.raw`\\(?<command>[A-Za-z]+)`,
    String.raw`(?<single>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]\p{M}*|[\p{So}\p{Sm}])`,
    String.raw`(?<run>(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}\p{M}])+)`,
    '(?<break>[^])',
  ].join('|'),
  'gu',
);

const isSpace = (code: number) => code <= 32 || code === 0xa0 || code === 0x3000;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isLower = (code: number) => code >= 97 && code <= 122;
/** `+ < = > | ~`: the symbols of ASCII. */
const isSymbol = (code: number) =>
  code === 43 || (code >= 60 && code <= 62) || code === 124 || code === 126;
/** `$ ' \ ^ _ { }` and whatever is not ASCII: signs that the quick way does not know. */
const isSpecial = (code: number) =>
  code > 126 ||
  code === 36 ||
  code === 39 ||
  code === 92 ||
  code === 94 ||
  code === 95 ||
  code === 123 ||
  code === 125;

/** Goes through the tokens of a text in order. */
export function eachToken(text: string, emit: Emit): void {
  const lower = text.toLowerCase();
  // Lower case can be longer, as with `İ`: then the places would not fit.
  if (lower.length !== text.length) {
    readChunk(text, 0, text.length, emit);
    return;
  }
  let start = -1;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    if (isLower(code) || isDigit(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (isSpecial(code)) {
      // The quick way ends here: up to the next space the text is read sign by sign.
      const from = start < 0 ? at : start;
      at = endOfChunk(lower, at);
      readChunk(text, from, at, emit);
    } else {
      if (start >= 0) emit(lower.slice(start, at), start, at);
      if (isSymbol(code)) emit(lower.charAt(at), at, at + 1);
    }
    start = -1;
  }
  if (start >= 0) emit(lower.slice(start), start, lower.length);
}

function endOfChunk(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function readChunk(text: string, from: number, to: number, emit: Emit): void {
  let word = '';
  let start = from;
  let end = from;
  const flush = () => {
    if (word !== '') emit(inLetters(word), start, end);
    word = '';
  };
  const add = (part: string, at: number, length: number) => {
    if (word === '') start = at;
    word += part;
    end = at + length;
  };
  const chunk = text.slice(from, to);
  for (const { 0: atom, index, groups = {} } of chunk.matchAll(atoms)) {
    const at = from + index;
    const { letter, nothing, command, single, run } = groups;
    if (nothing !== undefined) continue;
    if (run !== undefined) add(fold(run), at, atom.length);
    else if (letter !== undefined) add(texLetters[letter.slice(1)] ?? '', at, atom.length);
    else {
      flush();
      const token = command === undefined ? fold(single ?? '') : command.toLowerCase();
      if (token !== '')
        emit(command ? token.replace(/^var(?=.)/, '') : token, at, at + atom.length);
    }
  }
  flush();
}

/** A lone Greek letter by its name, as TeX calls it. */
function inLetters(word: string): string {
  if (word.length > 1) return word;
  return greek[word.charCodeAt(0) - 0x3b1] || word;
}

/** The tokens of a text, in order. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  eachToken(text, (token) => tokens.push(token));
  return tokens;
}

/**
 * What to look for: tokens one after the other. The last one may be the beginning of a token; a
 * pattern of one token may also lie `within` one.
 */
export interface Pattern {
  readonly tokens: readonly string[];
  readonly last: 'whole' | 'begins' | 'within';
}

/** So many letters are looked for inside of words too; fewer would be found everywhere. */
const enoughWithin = 3;

/**
 * The pattern of a text as typed: its last token may be the beginning of one, and a single token of
 * three letters or more is found inside of tokens as well. `whole` asks for whole tokens.
 */
export function patternOf(text: string, whole = false): Pattern {
  const tokens = tokensOf(text);
  const [first = '', ...others] = tokens;
  const within = others.length === 0 && first.length >= enoughWithin;
  return { tokens, last: whole ? 'whole' : within ? 'within' : 'begins' };
}

/** Does a token answer to the pattern's token at `index`? */
export function answers(token: string, { tokens, last }: Pattern, index: number): boolean {
  const wanted = tokens[index] ?? '';
  if (index < tokens.length - 1 || last === 'whole') return token === wanted;
  return last === 'within' ? token.includes(wanted) : token.startsWith(wanted);
}

/** Where among `tokens` the pattern stands for the first time from `start` on; -1 when it does not. */
export function findPattern(tokens: readonly string[], pattern: Pattern, start = 0): number {
  const { length } = pattern.tokens;
  for (let at = start; at + length <= tokens.length; at += 1) {
    let index = 0;
    while (index < length && answers(tokens[at + index] ?? '', pattern, index)) index += 1;
    if (index === length) return at;
  }
  return -1;
}
