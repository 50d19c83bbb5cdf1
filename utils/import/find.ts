/**
 * The place of the next match of a pattern of one character, at most `end`. The pattern has the flag
 * `g`. This is several times as fast as looking at each character.
 */
export function findFrom(text: string, character: RegExp, from: number, end = text.length): number {
  character.lastIndex = from;
  return character.test(text) ? Math.min(character.lastIndex - 1, end) : end;
}
