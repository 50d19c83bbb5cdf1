/**
 * Telling author lists by initials (“J Doe”, “Doe J”, “JA Doudna”) from those with given names.
 * A guess about each name, a vote over the list.
 */

/** “J”, “J.”, “J.-P.”. */
const initial = /^(?:(?:\p{Lu}\.[-‐]?)+\p{Lu}?|\p{Lu})$/u;
/** “JA”, “J-P”; in a name all in capitals, as “JANE DOE”, these are whole words. */
const run = /^\p{Lu}(?:[-‐]?\p{Lu}){1,2}$/u;
const suffix = /^(?:[js]r\.?|I{2,3}|IV)$/i;

/** Whether a name is by initials; undefined where it has no given name to tell from. */
function isInitialled(name: string): boolean | undefined {
  const words = name.split(/[\s,]+/).filter((word) => word && !suffix.test(word));
  if (words.length < 2) return undefined;
  const capitals = !/\p{Ll}/u.test(name);
  const short = words.filter((word) => initial.test(word) || (!capitals && run.test(word)));
  if (short.length === words.length) return undefined;
  // Initials without full stops stand for all given names; “J. Edgar Hoover” has another.
  const ends = [words.at(0), words.at(-1)];
  if (short.some((word) => !word.includes('.') && ends.includes(word))) return true;
  const long = words.filter((word) => !short.includes(word) && /^\p{Lu}/u.test(word));
  return short.length > 0 && long.length < 2;
}

/** Whether most authors of a list, as far as their names tell, are named by initials alone. */
export function isByInitials(authors: readonly { readonly name: string }[]): boolean {
  const votes = authors.map(({ name }) => isInitialled(name));
  return (
    votes.filter((vote) => vote === true).length > votes.filter((vote) => vote === false).length
  );
}
