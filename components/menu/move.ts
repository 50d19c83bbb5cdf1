/**
 * The item of a menu that a key leads to: arrows and a letter go round, Home and End to the ends.
 * Undefined for a key that means nothing here.
 */
export function moveInMenu(key: string, at: number, labels: readonly string[]): number | undefined {
  const { length } = labels;
  if (length === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (at + 1) % length;
    case 'ArrowUp':
    case 'ArrowLeft':
      return at <= 0 ? length - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return byLetter(key, at, labels);
  }
}

function byLetter(key: string, at: number, labels: readonly string[]): number | undefined {
  if ([...key].length !== 1 || key === ' ') return undefined;
  const wanted = key.toLowerCase();
  const places = labels.map((_, index) => (at + 1 + index) % labels.length);
  return places.find((index) => labels[index]?.trim().toLowerCase().startsWith(wanted));
}
