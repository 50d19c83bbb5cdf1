import { isVisible, tagKey, tagName } from '../../utils/model/tags';
import { fold } from '../../utils/text/fold';

/** What the tag picker offers, and what its keys mean. */

/** As much of an option as tells whether it answers to a text. */
interface Named {
  readonly name: string;
}

const mostOffered = 100;

/** The options that a text could become: those that begin with it first, each group in its order. */
export function optionsFor<Option extends Named>(
  text: string,
  options: readonly Option[],
): readonly Option[] {
  const wanted = fold(text.trim());
  if (wanted === '') return options.slice(0, mostOffered);
  const begins: Option[] = [];
  const holds: Option[] = [];
  for (const option of options) {
    const at = fold(option.name).indexOf(wanted);
    if (at === 0) begins.push(option);
    else if (at > 0) holds.push(option);
  }
  return [...begins, ...holds].slice(0, mostOffered);
}

/** The tag that a text names and that is not among the options; undefined when there is none. */
export function newTag(text: string, options: readonly Named[]): string | undefined {
  const name = tagName(text);
  if (!isVisible(name)) return undefined;
  const key = tagKey(name);
  return options.some((option) => tagKey(option.name) === key) ? undefined : name;
}

/**
 * The place that Enter takes of what a text finds: the tag that is typed out, else the first; -1 while
 * nothing is typed.
 */
export function firstFound(text: string, found: readonly Named[]): number {
  if (!isVisible(tagName(text))) return -1;
  const exact = found.findIndex(({ name }) => tagKey(name) === tagKey(text));
  return exact >= 0 ? exact : Math.min(0, found.length - 1);
}

/** The place that an arrow leads to, among options and the text itself at -1; in a ring. */
export const pointOn = (pointed: number, by: 1 | -1, count: number): number =>
  ((pointed + 1 + by + count + 1) % (count + 1)) - 1;

/** What Enter takes: the option pointed at, else the one that is typed out, else what is typed. */
export function chosen<Option extends Named>(
  text: string,
  pointed: Option | undefined,
  options: readonly Option[],
): Option | string | undefined {
  if (pointed) return pointed;
  const name = tagName(text);
  if (!isVisible(name)) return undefined;
  return options.find((option) => tagKey(option.name) === tagKey(name)) ?? name;
}
