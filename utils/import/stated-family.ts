import { authorNameOf, familyOf } from '../export/names';
import type { Author } from '../paper/schema';

/** What a file says of a name in parts. */
export interface SaidParts {
  /** With its particle, `van den Oord`. */
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * An author by the name in reading order, with the family's name only where the line would be parted
 * otherwise: `Gabriel García Márquez`. A family's name without a given one parts nothing.
 */
export function authorSaid(name: string, { family, given, suffix }: SaidParts): Author {
  if (!family || !given) return { name };
  const isSo = (author: Author): boolean => {
    const read = authorNameOf(author);
    return (
      read.kind === 'person' && familyOf(read) === family && (read.suffix ?? '') === (suffix ?? '')
    );
  };
  const stated = { name, family };
  return !isSo({ name }) && isSo(stated) ? stated : { name };
}
