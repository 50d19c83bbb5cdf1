/**
 * Names as Medline writes them, the family's first and the others by initials: `Doe J`, `van Dam AB Jr`.
 * https://www.nlm.nih.gov/bsd/policy/cit_format.html
 */

const medline =
  /^(.*\p{Ll}.*|\p{Lu}[\p{Lu}'’-]+) (\p{Lu}[\p{Lu}-]{0,3})(?: (Jr|Sr|[2-9](?:nd|rd|th)))?$/u;

/** `Doe J` as `J Doe`; a group's name, or any other, as it is. */
export const initialsFirst = (name: string): string =>
  name.replace(medline, (_, family, initials, suffix) =>
    [initials, family, suffix].filter(Boolean).join(' '),
  );

/** The names of a line such as `Doe J, Smith AB; Tea Study Group.`, with initials first. */
export const namesByInitials = (line = ''): string[] =>
  line
    .replace(/\.\s*$/, '')
    .split(/[,;]/)
    .map((name) => initialsFirst(name.trim()))
    .filter((name) => /\p{L}/u.test(name) && !/^et al\.?$|full author list/.test(name));
