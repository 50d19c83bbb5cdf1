import type { Paper } from '../paper/schema';
import { acm } from './acm';
import { apa } from './apa';
import { chicago } from './chicago';
import { citedFrom } from './cited';
import { ieee } from './ieee';
import { nature } from './nature';
import { html, plainText } from './rich';
import type { CitationStyle } from './style';

// Written by hand: citeproc-js, which every library rests on, is CPAL or AGPL and 370 kB.

/** Every style, in the order they are offered. */
export const citationStyles: readonly CitationStyle[] = [apa, ieee, acm, nature, chicago];

export type { CitationStyle } from './style';

export interface Reference {
  readonly text: string;
  /** With `<i>` and `<b>`, everything else escaped. */
  readonly html: string;
}

/**
 * One paper as a reference, without the number that some styles put before it. Titles stay as the
 * library has them, in every style: sentence case by rule would spoil acronyms and names.
 */
export function formatReference(paper: Paper, style: CitationStyle): Reference {
  const reference = style.write(citedFrom(paper));
  return { text: plainText(reference), html: html(reference) };
}
