/**
 * The parts of LaTeX that titles and abstracts on preprint sites are written in. What is listed
 * here is kept as source; any other backslash is only a character, because a macro of the paper's
 * own would stop the reader's LaTeX run.
 */

type Argument = 'text' | 'verbatim';

/** Commands with arguments, and how each argument is read. */
const commands: ReadonlyMap<string, readonly Argument[]> = new Map([
  ...[
    ...['emph', 'underline', 'mbox', 'text', 'uppercase', 'lowercase'],
    ...['textbf', 'textit', 'textmd', 'textnormal', 'textrm', 'textsc', 'textsf', 'textsl'],
    ...['texttt', 'textup', 'textsuperscript', 'textsubscript'],
  ].map((name): [string, readonly Argument[]] => [name, ['text']]),
  ['url', ['verbatim']],
  ['href', ['verbatim', 'text']],
]);

const accent =
  /\\(?:(["'`^~=.])\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))|([bcdHkrtuv])(?:\s*\{\s*(\\?[A-Za-z])\s*\}|\s+([A-Za-z])(?![A-Za-z])))/y;
const letter =
  /\\(AA|AE|DH|DJ|L|NG|O|OE|SS|TH|aa|ae|dh|dj|i|j|l|ng|o|oe|ss|th)(?![A-Za-z])(?:\{\}|\s*)/y;
const symbol =
  /\\(LaTeX|TeX|BibTeX|P|S|copyright|dag|ddag|dots|ldots|pounds|textasciicircum|textasciitilde|textbackslash|textbar|textbraceleft|textbraceright|textendash|textemdash|textgreater|textless|texttrademark|textregistered)(?![A-Za-z])(?:\{\})?/y;
const command = /\\([A-Za-z]+)\s*(?=\{)/y;
/** Just after an opening brace: the old way of changing the font, `{\it …}`. */
const fontSwitch = /\\(bf|em|it|rm|sc|sf|sl|tt)(?![A-Za-z])\s*/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A stretch of LaTeX source: how it is written out, and where it ends. */
export interface SourceSpan {
  readonly latex: string;
  readonly end: number;
}

/** An accented or special letter, in the form that BibTeX sorts and changes the case of rightly. */
export function letterAt(text: string, at: number): SourceSpan | undefined {
  const accented = match(accent, text, at);
  if (accented) {
    const [all, mark, braced, bare, letterMark, letterBraced, letterBare] = accented;
    const base = braced ?? bare ?? letterBraced ?? letterBare;
    return { latex: `{\\${mark ?? letterMark}{${base}}}`, end: at + all.length };
  }
  const special = match(letter, text, at);
  return special ? { latex: `{\\${special[1]}}`, end: at + special[0].length } : undefined;
}

/** A symbol written as a command, such as `\ldots`. */
export function symbolAt(text: string, at: number): SourceSpan | undefined {
  const found = match(symbol, text, at);
  return found ? { latex: `{\\${found[1]}}`, end: at + found[0].length } : undefined;
}

/** A font switch and the blanks after it. */
export function fontSwitchAt(text: string, at: number): SourceSpan | undefined {
  const found = match(fontSwitch, text, at);
  return found ? { latex: `\\${found[1]} `, end: at + found[0].length } : undefined;
}

/** A known command before its first argument; `end` is where the argument's brace stands. */
export function commandAt(
  text: string,
  at: number,
): (SourceSpan & { readonly takes: readonly Argument[] }) | undefined {
  const found = match(command, text, at);
  const takes = commands.get(found?.[1] ?? '');
  return found && takes ? { latex: `\\${found[1]}`, end: at + found[0].length, takes } : undefined;
}

/** An address inside `\url` or `\href`, where only these characters need a backslash. */
export function verbatim(text: string): string | undefined {
  return /^https?:\/\/[^{}\\\s$^]+$/.test(text) ? text.replace(/[%#]/g, '\\$&') : undefined;
}
