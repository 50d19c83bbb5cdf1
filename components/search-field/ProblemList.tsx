import type { Problem } from '../../utils/query/syntax';
import { Button } from '../button/Button';

interface ProblemListProps {
  readonly id: string;
  /** The query that the problems are about. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Told of the query that puts a problem right. */
  readonly onRight: (query: string) => void;
}

/** The ids of the messages, for the field that they are about: a list is described by its name alone. */
export const problemIds = (id: string, problems: readonly Problem[]): string =>
  problems.map((_, index) => `${id}-${index}`).join(' ');

/** What is wrong with a query, each with its place in the text marked. */
export function ProblemList({ id, text, problems, onRight }: ProblemListProps) {
  return (
    <ul className="search-field-problems" aria-label="About this search">
      {problems.map(({ span, severity, message, instead }, index) => (
        <li key={`${span.from}-${message}`} data-severity={severity}>
          <code>
            <Place text={text} from={span.from} to={span.to} />
          </code>
          <span id={`${id}-${index}`}>{message}</span>
          {instead !== undefined && (
            <Righted query={replaced(text, span, instead)} onPick={onRight} />
          )}
        </li>
      ))}
    </ul>
  );
}

const replaced = (text: string, { from, to }: Problem['span'], instead: string): string =>
  text.slice(0, from) + instead + text.slice(to);

interface RightedProps {
  readonly query: string;
  readonly onPick: (query: string) => void;
}

function Righted({ query, onPick }: RightedProps) {
  return (
    <Button onClick={() => onPick(query)}>
      Search for <bdi>{query}</bdi>
    </Button>
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
