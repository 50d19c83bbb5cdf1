import { cleanLine } from '../export/text';
import { type Mention, mentionsIn } from './mentions';
import { titleOfPage } from './page-title';

/** Longer lines are prose, or no lines at all. */
const longestLine = 600;

/**
 * The title that a line of text gives to the paper that it mentions, where it plainly does: in a link
 * in Markdown, or as all there is on the line besides the mention.
 */
export function titleBeside(line: string, mention: Mention): string | undefined {
  if (line.length > longestLine) return undefined;
  const before = line.slice(0, mention.start);
  const linked = /\]\(<?$/.test(before)
    ? linkText(before.slice(0, before.lastIndexOf('](')))
    : undefined;
  if (linked !== undefined) return titleOfPage(linked.replace(/\\([[\]*_\\])/g, '$1'));
  let { end } = mention;
  for (const other of mentionsIn(line)) {
    if (other.id !== mention.id) return undefined;
    end = other.end;
  }
  const after = line.slice(end).replaceAll('\t', ' | ').replace(/\s+/g, ' ').replace(category, '');
  if (isNothing(after)) return plainTitle(before);
  const named = /^ ?[\])>]? ?(?::|\||[-–—](?= )) ?(.+)$|^\](?!\() ?(.+)$/.exec(after);
  return named && isNothing(before) ? plainTitle(named[1] ?? named[2] ?? '', true) : undefined;
}

/** What stands in the brackets that end here. */
function linkText(before: string): string | undefined {
  let open = 1;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at - 1] === '\\') continue;
    if (before[at] === ']') open += 1;
    if (before[at] === '[') open -= 1;
    if (!open) return before.slice(at + 1);
  }
  return undefined;
}

/** As arXiv writes it after the number. */
const category = /^ \[[a-z-]+(?:\.[a-z-]+)?\]/i;

/** Marks of lists and quotes, brackets and full stops. */
const isNothing = (text: string): boolean =>
  /^(?:\d{1,3}[.)]|\[\d{1,3}\]|[^\p{L}\p{N}])*$/u.test(text);

const listMarks = /^(?:[>\-*•+–]+\s+|\d{1,3}[.)]\s+|\[(?:\d{1,3}|[ x])\]\s+|(?:title|paper):\s*)+/i;
/** How a line begins that points at a paper, or says where it is. */
const pointing =
  /^(?:abs|also|arxiv|authors?|available|cf|check|code|comments?|date|dear|doi|download|e\.g|for more|found|full text|hello|here|hi|i\.e|links?|online|paper|pdf|please|preprint|published|re|read|see|source|subject|submitted|thanks|url|via)\b(?!-)/i;
/** How a sentence begins, and a title too. */
const saying =
  /^(?:and|as|at|but|from|i|i'm|in|it|my|or|our|the (?:authors?|code|paper|preprint)|these|this|we|you)\b(?!-)/i;

/** The text as a title, where it looks like one: in title case, or set apart from the mention. */
function plainTitle(text: string, isApart = /(?:\s[-–—|]|[|<(\t])\s*$/.test(text)) {
  const title = titleOfPage(
    cleanLine(text)
      .replace(listMarks, '')
      .replace(/^["'“”‘*_]+/, '')
      .replace(/[\s:,;–—|<([*_"'”’-]+$/, ''),
  );
  if (!title || title.length > 300 || !/^[\p{Lu}\p{Lo}\p{N}$(]/u.test(title)) return undefined;
  // More than one sentence is prose, or a reference.
  if (pointing.test(title) || /\p{Ll}{2}[.!?] \p{Lu}/u.test(title)) return undefined;
  const words = title.split(' ');
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.length > 1 && capitals.length >= long.length * 0.6) return title;
  return isApart && words.length > 2 && !saying.test(title) ? title : undefined;
}
