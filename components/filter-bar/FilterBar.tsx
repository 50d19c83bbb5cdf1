import { statuses, statusNames } from '../../utils/interface/status';
import type { Status } from '../../utils/paper/schema';
import './filter-bar.css';

type Counts = Readonly<Record<Status | 'all', number>>;

interface FilterBarProps {
  readonly status: Status | undefined;
  readonly counts: Counts | undefined;
  readonly tag: string | undefined;
  readonly tags: readonly { readonly key: string; readonly name: string }[];
  readonly onStatus: (status: Status | undefined) => void;
  readonly onTag: (key: string | undefined) => void;
}

const number = new Intl.NumberFormat('en-GB');

/** Which papers the list shows, by status and by tag. */
export function FilterBar({ status, counts, tag, tags, onStatus, onTag }: FilterBarProps) {
  return (
    <div className="filter-bar">
      <fieldset className="filter-bar-statuses">
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
              {counts ? number.format(counts[each ?? 'all']) : ' '}
            </span>
          </button>
        ))}
      </fieldset>
      <select
        className="filter-bar-tag"
        aria-label="Tag"
        data-set={tag !== undefined}
        value={tag ?? ''}
        onChange={(event) => onTag(event.target.value || undefined)}
      >
        <option value="">All tags</option>
        {tags.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
