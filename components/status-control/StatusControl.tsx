import type { ChangeEvent } from 'react';
import { statuses, statusNames } from '../../utils/interface/status';
import type { Status } from '../../utils/paper/schema';
import './status-control.css';

interface StatusControlProps {
  /** Whose status it is, for the control's name. */
  readonly title: string;
  readonly status: Status;
  readonly onChange: (status: Status) => void;
  readonly tabIndex?: number;
}

/** The reading status of one paper. Shows what is stored, not what was just picked. */
export function StatusControl({ title, status, onChange, tabIndex = 0 }: StatusControlProps) {
  const changed = (event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value as Status);
  return (
    <select
      className="status-control"
      data-status={status}
      aria-label={`Status of ${title}`}
      value={status}
      tabIndex={tabIndex}
      onChange={changed}
    >
      {statuses.map((each) => (
        <option key={each} value={each}>
          {statusNames[each]}
        </option>
      ))}
    </select>
  );
}
