import { FilterBar } from '../../components/filter-bar/FilterBar';
import { statuses, statusNames } from '../../utils/interface/status';
import { statusSchema } from '../../utils/paper/schema';
import { operatorValues, withOperator } from '../../utils/query/edit';
import { go, useRoute } from './route';
import { afterRows, useAnswer } from './use-answer';

/**
 * The reading statuses as filters, each with how many papers the rest of the query leaves it; what they
 * do is written into the query.
 */
export function StatusTabs() {
  const { q } = useRoute();
  const counts = useAnswer('statuses', withOperator(q, 'status', undefined), afterRows)?.value;
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
  const [chosen] = operatorValues(q, 'status');
  return (
    <FilterBar
      legend="Status"
      choices={[undefined, ...statuses].map((status) => ({
        value: status,
        name: status ? statusNames[status] : 'All',
        count: status ? counts?.[status] : all,
      }))}
      chosen={statusSchema.safeParse(chosen).data}
      onChoose={(status) => go({ q: withOperator(q, 'status', status).trim() })}
    />
  );
}
