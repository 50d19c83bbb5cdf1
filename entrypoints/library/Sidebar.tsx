import { memo } from 'react';
import { FacetList } from '../../components/facet-list/FacetList';
import { TagTree } from '../../components/facet-list/TagTree';
import { operatorValues, toggleOperator } from '../../utils/query/edit';
import type { OperatorName } from '../../utils/query/operators';
import type { FacetName, Facets } from '../../utils/search/protocol';
import { Views } from './Header';
import { go, useRoute } from './route';
import { SavedViews } from './SavedViews';
import './sidebar.css';
import { search } from './search';
import { siteNames } from './site-names';
import { afterRows } from './use-answer';
import { useFacets } from './use-facets';
import { useLater } from './use-later';
import { useLayout } from './use-layout';

/** What narrows the list: saved searches, and what the papers found have in common. */
export default function Sidebar() {
  const { view, q: typed } = useRoute();
  // The rows come first: what a key changes here waits until they stand.
  const q = useLater(typed, afterRows);
  const layout = useLayout();
  const facets = useFacets(q, view === 'removed' ? 'removed' : 'saved');
  const lists = view === 'papers' || view === 'removed';
  return (
    <div className="sidebar">
      {layout === 'narrow' && <Views view={view} />}
      <SavedViews />
      {lists && facets && <FacetLists facets={facets} query={q} />}
    </div>
  );
}

const titles = {
  site: 'Seen on',
  year: 'Year',
  venue: 'Venue',
  author: 'Author',
  category: 'Category',
} as const satisfies Partial<Record<FacetName, string>>;

/** The operator that asks for a value of a facet; what it is called where that is not its name. */
const operatorOf = (facet: FacetName): OperatorName => (facet === 'year' ? 'published' : facet);

const FacetLists = memo(function FacetLists({
  facets,
  query,
}: {
  readonly facets: Facets;
  readonly query: string;
}) {
  const toggle = (facet: FacetName) => (value: string) =>
    go({ q: toggleOperator(query, operatorOf(facet), value).trim(), paper: undefined });
  const chosen = (facet: FacetName) => operatorValues(query, operatorOf(facet));
  return (
    <>
      <FacetList
        title="Status"
        facet={facets.status}
        chosen={chosen('status')}
        onToggle={toggle('status')}
      />
      <TagTree facet={facets.tag} chosen={chosen('tag')} onToggle={toggle('tag')} />
      {(Object.keys(titles) as (keyof typeof titles)[]).map((facet) => (
        <FacetList
          key={facet}
          title={titles[facet]}
          facet={facet === 'site' ? namedSites(facets.site) : facets[facet]}
          chosen={chosen(facet)}
          onToggle={toggle(facet)}
          {...(facet !== 'year' && {
            onFind: (prefix: string) => search.ask('values', { facet, prefix, limit: 30 }),
          })}
        />
      ))}
    </>
  );
});

const namedSites = (facet: Facets['site']): Facets['site'] => ({
  ...facet,
  values: facet.values.map((value) => ({
    ...value,
    name: siteNames.get(value.value) ?? value.name,
  })),
});
