import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { useMemo } from 'react';
import { IconButton } from '../../components/button/Button';
import { marksOf } from '../../utils/query/highlight';
import { parseQuery } from '../../utils/query/parse';
import type { SortField } from '../../utils/search/sort';
import { go, useRoute } from './route';
import './sort-menu.css';

const names: Readonly<Record<SortField, string>> = {
  relevance: 'Best match',
  saved: 'Date saved',
  published: 'Date published',
  updated: 'Last changed',
  title: 'Title',
  author: 'First author',
  upvotes: 'Upvotes',
  rating: 'Rating',
};
/** Texts begin at A, everything else with the most or the latest. */
const ascends: readonly SortField[] = ['title', 'author'];

/** The order of the list. */
export function SortMenu() {
  const { q, sort } = useRoute();
  const hasWords = useMemo(() => marksOf(parseQuery(q).query).length > 0, [q]);
  // Without words the best match is the newest.
  const by = sort.by === 'relevance' && !hasWords ? 'saved' : sort.by;
  const fields = Object.keys(names) as SortField[];
  const way = sort.descending ? 'Descending' : 'Ascending';
  return (
    <div className="sort-menu">
      <select
        className="sort-menu-field"
        aria-label="Sort by"
        value={by}
        onChange={(event) => {
          const field = event.target.value as SortField;
          go({ sort: { by: field, descending: !ascends.includes(field) } });
        }}
      >
        {fields
          .filter((field) => hasWords || field !== 'relevance')
          .map((field) => (
            <option key={field} value={field}>
              {names[field]}
            </option>
          ))}
      </select>
      <IconButton
        label={`${way}; turn round`}
        disabled={by === 'relevance'}
        icon={
          sort.descending ? (
            <ArrowDownWideNarrow size={15} aria-hidden="true" />
          ) : (
            <ArrowUpNarrowWide size={15} aria-hidden="true" />
          )
        }
        onClick={() => go({ sort: { by, descending: !sort.descending } })}
      />
    </div>
  );
}
