import { highlight } from '../../utils/paper/query';

interface HighlightProps {
  readonly text: string;
  /** Folded terms, as `queryTerms` gives them. */
  readonly terms: readonly string[];
}

/** A text with what a search matched marked in it. Only ever text nodes. */
export function Highlight({ text, terms }: HighlightProps) {
  if (terms.length === 0) return text;
  let start = 0;
  return highlight(text, terms).map((piece) => {
    const key = start;
    start += piece.text.length;
    return piece.match ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
