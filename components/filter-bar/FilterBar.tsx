import { countWords } from '../../utils/interface/words';
import './filter-bar.css';

/** One of what a list can be narrowed to. */
export interface FilterChoice<Value> {
  readonly value: Value;
  readonly name: string;
  /** How many there are; undefined while that is not known. */
  readonly count: number | undefined;
}

interface FilterBarProps<Value> {
  readonly legend: string;
  readonly choices: readonly FilterChoice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** What a list is narrowed to: one of few choices. */
export function FilterBar<Value>({ legend, choices, chosen, onChoose }: FilterBarProps<Value>) {
  return (
    <fieldset className="filter-bar">
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ value, name, count }) => (
        <button
          key={name}
          type="button"
          className="filter-bar-choice"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {name}
          <span className="filter-bar-count">{count === undefined ? ' ' : countWords(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
