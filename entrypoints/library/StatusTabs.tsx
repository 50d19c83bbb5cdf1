import { useLiveQuery } from 'dexie-react-hooks';
import { FilterBar } from '../../components/filter-bar/FilterBar';
import { countStatuses } from '../../utils/db/queries';
import { statuses, statusNames } from '../../utils/interface/status';
import { statusSchema } from '../../utils/paper/schema';
import { operatorValues, withOperator } from '../../utils/query/edit';
import { library } from './library';
import { go, useRoute } from './route';

/** The reading statuses as filters; what they do is written into the query. */
export function StatusTabs({ settled }: { readonly settled: boolean }) {
  const { q } = useRoute();
  const counts = useLiveQuery(() => (settled ? countStatuses(library) : undefined), [settled]);
  const [chosen] = operatorValues(q, 'status');
  return (
    <FilterBar
      legend="Status"
      choices={[undefined, ...statuses].map((status) => ({
        value: status,
        name: status ? statusNames[status] : 'All',
        count: counts?.[status ?? 'all'],
      }))}
      chosen={statusSchema.safeParse(chosen).data}
      onChoose={(status) => go({ q: withOperator(q, 'status', status).trim() })}
    />
  );
}
