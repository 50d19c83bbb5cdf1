import type { Paper } from '../../utils/paper/schema';
import { appearedParts } from './appeared';
import './appeared.css';

interface AppearedProps {
  readonly paper: Paper;
  /** Whether its date alone is worth a line. */
  readonly dateAlone: boolean;
}

/** Where and when a paper appeared; nothing where that is not known. */
export function Appeared({ paper, dateAlone }: AppearedProps) {
  const parts = appearedParts(paper);
  if (parts.length === 0 || (parts.length === 1 && paper.published && !dateAlone)) return null;
  return (
    <p className="appeared">
      <bdi>{parts.join(' · ')}</bdi>
    </p>
  );
}
