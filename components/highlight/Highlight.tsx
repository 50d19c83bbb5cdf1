import { highlight, type Mark, type MarkedField } from '../../utils/query/highlight';

interface HighlightProps {
  readonly text: string;
  /** What a query found papers by, as `marksOf` gives it. */
  readonly marks: readonly Mark[];
  /** What the text is of a paper. */
  readonly field: MarkedField;
}

/** A text with what a search matched marked in it. Only ever text nodes. */
export function Highlight({ text, marks, field }: HighlightProps) {
  if (marks.length === 0) return text;
  let start = 0;
  return highlight(text, marks, field).map((piece) => {
    const key = start;
    start += piece.text.length;
    return piece.match ? <mark key={key}>{piece.text}</mark> : piece.text;
  });
}
