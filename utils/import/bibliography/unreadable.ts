import { cleanText } from '../../export/text';
import type { ImportItem } from '../imported';

const longestExcerpt = 200;

/** A stretch of the file that could not be read, with how it begins. */
export function unreadable(line: number, message: string, stretch: string): ImportItem {
  const excerpt = cleanText(stretch.slice(0, longestExcerpt));
  return { kind: 'unreadable', problem: { line, message, excerpt } };
}
