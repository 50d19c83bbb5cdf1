import { ChevronLeft, ChevronRight, Link2, Merge, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { countWords } from '../../utils/interface/words';
import { Button, IconButton } from '../button/Button';
import './duplicate-pair.css';

interface DuplicatePairProps {
  /** Its place among all pairs, from 1, and how many there are. */
  readonly position: number;
  readonly total: number;
  /** Why they may be one. */
  readonly reason: string;
  /** The two side by side; undefined while they are read. */
  readonly children: ReactNode;
  /** What comes of a merge, or why there can be none. */
  readonly explanation: string;
  readonly mergeable: boolean;
  readonly busy: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onMerge: () => void;
  readonly onLink: () => void;
  readonly onDistinct: () => void;
}

/** Two papers that may be one, and what can be said about them. */
export function DuplicatePair(props: DuplicatePairProps) {
  const { position, total, reason, explanation, mergeable, busy, onMove } = props;
  return (
    <section className="duplicate-pair" aria-label="Possible duplicates">
      <header className="duplicate-pair-head">
        <p role="status">
          <strong>
            {countWords(position)} of {countWords(total)}
          </strong>
          <span>{reason}</span>
        </p>
        <IconButton
          label="Previous pair"
          aria-keyshortcuts="k"
          icon={<ChevronLeft size={16} aria-hidden="true" />}
          disabled={position <= 1}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label="Next pair"
          aria-keyshortcuts="j"
          icon={<ChevronRight size={16} aria-hidden="true" />}
          disabled={position >= total}
          onClick={() => onMove(1)}
        />
      </header>
      <div className="duplicate-pair-body">{props.children}</div>
      <footer className="duplicate-pair-foot">
        <p>{explanation}</p>
        <div className="duplicate-pair-actions">
          <Button
            look="primary"
            aria-keyshortcuts="m"
            icon={<Merge size={14} aria-hidden="true" />}
            disabled={busy || !mergeable}
            onClick={props.onMerge}
          >
            Merge
          </Button>
          <Button
            aria-keyshortcuts="l"
            icon={<Link2 size={14} aria-hidden="true" />}
            disabled={busy}
            onClick={props.onLink}
          >
            Link as preprint and published
          </Button>
          <Button
            aria-keyshortcuts="d"
            icon={<Split size={14} aria-hidden="true" />}
            disabled={busy}
            onClick={props.onDistinct}
          >
            Not the same
          </Button>
        </div>
      </footer>
    </section>
  );
}
