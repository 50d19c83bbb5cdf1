import type { Problem } from '../../utils/query/syntax';

interface ProblemListProps {
  readonly id: string;
  /** The query that the problems are about. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What is wrong with a query, each with its place in the text marked. */
export function ProblemList({ id, text, problems }: ProblemListProps) {
  return (
    <ul id={id} className="search-field-problems" aria-label="About this search">
      {problems.map(({ span, severity, message }) => (
        <li key={`${span.from}-${message}`} data-severity={severity}>
          <code>
            <Place text={text} from={span.from} to={span.to} />
          </code>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** So much of the text is shown around a place. */
const around = 16;

function Place({ text, from, to }: { text: string; from: number; to: number }) {
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  return (
    <>
      {start > 0 && '…'}
      {text.slice(start, from)}
      <mark>{text.slice(from, to) || '▏'}</mark>
      {text.slice(to, end)}
      {end < text.length && '…'}
    </>
  );
}
