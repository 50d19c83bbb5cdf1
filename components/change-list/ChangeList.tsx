import { Button } from '../button/Button';
import './change-list.css';

/** A change as the list shows it. */
export interface ListedChange {
  readonly id: string;
  /** What happened, in words. */
  readonly label: string;
  /** When, in words. */
  readonly when: string;
  /** Whether it stands, or was taken back. */
  readonly stands: boolean;
}

interface ChangeListProps {
  readonly changes: readonly ListedChange[];
  /** Takes a change back, or brings it back when it does not stand. */
  readonly onTurn: (id: string) => void;
}

/** What the user did lately, each with a way back. */
export function ChangeList({ changes, onTurn }: ChangeListProps) {
  return (
    <ul className="change-list">
      {changes.map(({ id, label, when, stands }) => (
        <li key={id} className="change-list-item" data-stands={stands}>
          <p className="change-list-label">
            <bdi>{label}</bdi>
            <span className="change-list-when">{stands ? when : `${when} · taken back`}</span>
          </p>
          <Button aria-label={`${stands ? 'Undo' : 'Redo'}: ${label}`} onClick={() => onTurn(id)}>
            {stands ? 'Undo' : 'Redo'}
          </Button>
        </li>
      ))}
    </ul>
  );
}
