/** The little YAML that front matter needs: scalars and lists of strings, one to a line. */

/** Characters that YAML does not print, or that something on the way may take for a line's end. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** Text of which nothing is escaped, as most is. */
const plain = /^[ !#-;=-[\]-~\u00a1-\u1fff]*$/;

/**
 * Any text as a double-quoted scalar, which is JSON's string with a few more characters escaped.
 * `<%` too: a plug-in that fills in new notes would run what follows.
 */
export const yamlString = (text: string): string =>
  plain.test(text)
    ? `"${text}"`
    : JSON.stringify(text.toWellFormed())
        .replace(unprintable, escaped)
        .replaceAll('<%', `${escaped('<')}%`);

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value of front matter; a number or a `Plain` is written as it is, a string is quoted. */
export type YamlValue = string | number | Plain | readonly string[];

/** What must not be quoted, such as a whole date. */
export interface Plain {
  readonly plain: string;
}

/** One field with a line's end after each of its lines; nothing where it has no value. */
export function yamlField(name: string, value: YamlValue | undefined): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'string') return `${name}: ${yamlString(value)}\n`;
  if (typeof value === 'number') return `${name}: ${value}\n`;
  if ('plain' in value) return `${name}: ${value.plain}\n`;
  let lines = '';
  for (const item of value) lines += `  - ${yamlString(item)}\n`;
  return lines && `${name}:\n${lines}`;
}

/** What a reader of YAML makes of a value that was written. */
export const yamlValue = (value: YamlValue | undefined): unknown =>
  typeof value === 'object' && 'plain' in value ? value.plain : value;
