import { useId } from 'react';
import { countWords } from '../../utils/interface/words';
import { Button } from '../button/Button';
import './work.css';

interface WorkProps {
  /** What is being done, such as “Tagging 10,000 papers”. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Undefined once it was asked to stop. */
  readonly onStop: (() => void) | undefined;
}

/** A change to very many papers on its way, and how to stop it. */
export function Work({ label, done, total, onStop }: WorkProps) {
  const id = useId();
  return (
    <div className="work">
      <p id={id} className="work-label" role="status">
        {label}
      </p>
      <progress className="work-bar" aria-labelledby={id} max={total} value={done} />
      <span className="work-count" aria-hidden="true">
        {countWords(done)} of {countWords(total)}
      </span>
      <Button look="quiet" aria-label={`Stop: ${label}`} disabled={!onStop} onClick={onStop}>
        {onStop ? 'Stop' : 'Stopping…'}
      </Button>
    </div>
  );
}
