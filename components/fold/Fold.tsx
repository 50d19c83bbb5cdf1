import { ChevronRight } from 'lucide-react';
import './fold.css';

interface FoldProps {
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly tabIndex?: number;
}

/** Opens and closes what lies below a row. */
export function Fold({ label, open, onToggle, tabIndex }: FoldProps) {
  return (
    <button
      type="button"
      className="fold"
      aria-label={label}
      aria-expanded={open}
      tabIndex={tabIndex}
      onClick={onToggle}
    >
      <ChevronRight size={13} aria-hidden="true" />
    </button>
  );
}

/** Keeps the place of a fold beside a row that has nothing below it. */
export const NoFold = () => <span className="fold" />;
