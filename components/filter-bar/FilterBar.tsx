import { statuses, statusNames } from '../../utils/interface/status';
import { countWords } from '../../utils/interface/words';
import type { Status } from '../../utils/paper/schema';
import './filter-bar.css';

type Counts = Readonly<Record<Status | 'all', number>>;

interface FilterBarProps {
  readonly status: Status | undefined;
  readonly counts: Counts | undefined;
  readonly onStatus: (status: Status | undefined) => void;
}

/** Which papers the list shows, by status. */
export function FilterBar({ status, counts, onStatus }: FilterBarProps) {
  return (
    <fieldset className="filter-bar">
      <legend className="visually-hidden">Status</legend>
      {[undefined, ...statuses].map((each) => (
        <button
          key={each ?? 'all'}
          type="button"
          className="filter-bar-status"
          aria-pressed={each === status}
          onClick={() => onStatus(each)}
        >
          {each ? statusNames[each] : 'All'}
          <span className="filter-bar-count">
            {counts ? countWords(counts[each ?? 'all']) : ' '}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
