import type { Paper } from '../paper/schema';

/** How things are put into words where both the popup and the editor may need them. */

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2024-07-31` as `31 Jul 2024`; a month or a year alone as far as it goes. */
export function dateWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  const name = months[Number(month) - 1];
  return [day && Number(day), name, year].filter(Boolean).join(' ');
}

/** A title short enough to be quoted in a sentence, in quotation marks. */
export function quoted(title: string, limit = 60): string {
  const characters = [...title];
  const short =
    characters.length > limit
      ? `${characters
          .slice(0, limit - 1)
          .join('')
          .trimEnd()}…`
      : title;
  return `“${short}”`;
}

/** Made once: that takes far longer than to use it. */
const numbers = new Intl.NumberFormat('en-GB');

/** `1,204`. */
export const countWords = (count: number): string => numbers.format(count);

/** `1 paper`, `1,204 papers`. */
export const paperCount = (count: number): string =>
  `${countWords(count)} ${count === 1 ? 'paper' : 'papers'}`;

/** `1 entry`, `1,204 entries`: what a file has of them. */
export const entryCount = (count: number): string =>
  `${countWords(count)} ${count === 1 ? 'entry' : 'entries'}`;

/** How many authors a paper has beyond the first `shown`, as far as its page said. */
export function furtherAuthors(
  paper: Pick<Paper, 'authors' | 'authorCount'>,
  shown: number,
): number {
  const all = Math.max(paper.authors.length, paper.authorCount ?? 0);
  return Math.max(0, all - Math.min(shown, paper.authors.length));
}

const minute = 60_000;

/** How long ago something was, in the unit that says most: `just now`, `5 min ago`, `3 Feb 2026`. */
export function agoWords(at: string, now: Date): string {
  const passed = now.getTime() - new Date(at).getTime();
  if (passed < minute) return 'just now';
  if (passed < 60 * minute) return `${Math.floor(passed / minute)} min ago`;
  if (passed < 24 * 60 * minute) return `${Math.floor(passed / (60 * minute))} h ago`;
  return dateWords(at);
}
