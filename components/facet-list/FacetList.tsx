import { useDeferredValue, useEffect, useId, useState } from 'react';
import { countWords } from '../../utils/interface/words';
import type { Facet, FacetValue } from '../../utils/search/protocol';
import { CountButton } from '../count-button/CountButton';
import './facet-list.css';

interface FacetListProps {
  readonly title: string;
  readonly facet: Facet;
  /** The values that the query asks for. */
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  /** Finds values by the beginning of a word, where there are more than are shown. */
  readonly onFind?: (prefix: string) => Promise<readonly FacetValue[]>;
}

/** So many values are shown before someone asks for more. */
const few = 6;

/** The values of a facet among the papers found, each with how many have it. */
export function FacetList({ title, facet, chosen, onToggle, onFind }: FacetListProps) {
  const [more, setMore] = useState(false);
  const [typed, setTyped] = useState('');
  // Without its field nothing may stay found by it.
  const finds = more && onFind !== undefined && facet.total > facet.values.length;
  const found = useFound(finds ? onFind : undefined, typed);
  const titleId = useId();
  const shown = finds && typed.trim() !== '' ? (found ?? []) : facet.values;
  // What was chosen stays in sight, also when nothing has it.
  const missing = chosen.filter((value) => !shown.some((each) => isChosen(each, [value])));
  if (facet.total === 0 && missing.length === 0) return null;
  return (
    <section className="facet-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {finds && (
        <input
          className="facet-list-find"
          aria-label={`Find: ${title}`}
          placeholder="Find…"
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul data-scroll={more}>
        {missing.map((value) => (
          <Value key={value} value={{ value, name: value, count: 0 }} chosen onToggle={onToggle} />
        ))}
        {shown
          .filter((value, index) => more || index < few || isChosen(value, chosen))
          .map((value) => (
            <Value
              key={value.value}
              value={value}
              chosen={isChosen(value, chosen)}
              onToggle={onToggle}
            />
          ))}
      </ul>
      {facet.total > few && (
        <button
          type="button"
          className="facet-list-more"
          aria-expanded={more}
          onClick={() => {
            setMore(!more);
            setTyped('');
          }}
        >
          {more ? 'Fewer' : `All ${countWords(facet.total)}`}
        </button>
      )}
    </section>
  );
}

const isChosen = ({ value }: FacetValue, chosen: readonly string[]): boolean =>
  chosen.some((one) => one.toLowerCase() === value.toLowerCase());

interface ValueProps {
  readonly value: FacetValue;
  readonly chosen: boolean;
  readonly onToggle: (value: string) => void;
}

function Value({ value: { value, name, count }, chosen, onToggle }: ValueProps) {
  return (
    <li>
      <CountButton count={count} aria-pressed={chosen} onClick={() => onToggle(value)}>
        {name}
      </CountButton>
    </li>
  );
}

function useFound(
  find: FacetListProps['onFind'],
  typed: string,
): readonly FacetValue[] | undefined {
  const wanted = useDeferredValue(typed.trim());
  const [found, setFound] = useState<readonly FacetValue[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies(find): a new function asks the same.
  useEffect(() => {
    if (!find || wanted === '') return;
    let current = true;
    void find(wanted).then((values) => current && setFound(values));
    return () => {
      current = false;
    };
  }, [wanted]);
  return found;
}
