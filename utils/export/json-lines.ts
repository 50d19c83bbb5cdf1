/**
 * A value as JSON on lines of its own, each after a line break, as it stands in so many lists or objects.
 * The text is cut out of JSON of such lists: far faster than to indent every line afterwards.
 */
export function jsonLines(value: unknown, depth: number): string {
  let listed = value;
  for (let list = 0; list < depth; list++) listed = [listed];
  // The n-th list opens with a bracket and a line break, behind two spaces for each one round it.
  const around = depth * (depth + 1);
  return JSON.stringify(listed, null, 2).slice(around - 1, -around);
}
