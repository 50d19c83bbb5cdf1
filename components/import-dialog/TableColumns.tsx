import { useId } from 'react';
import { Choices } from '../choices/Choices';
import '../field/field.css';
import './table-columns.css';

/** One column of a table, as far as it is shown. */
export interface ShownColumn {
  readonly heading: string;
  /** The first values in it. */
  readonly values: readonly string[];
  /** What it is read as; empty where it is left out. */
  readonly field: string;
  /** What becomes of it where others are read as the same; empty where none is. */
  readonly shared: string;
}

interface TableColumnsProps {
  /** What columns can be read as, by their ids. */
  readonly fields: Readonly<Record<string, string>>;
  readonly columns: readonly ShownColumn[];
  readonly onField: (column: number, field: string) => void;
  readonly delimiters: readonly { readonly id: string; readonly label: string }[];
  readonly delimiter: string;
  readonly onDelimiter: (delimiter: string) => void;
  readonly hasHeader: boolean;
  readonly onHeader: (hasHeader: boolean) => void;
  /** What is being done, or why it could not be. */
  readonly status: string;
}

/** What each column of a table is read as, and how the table is taken apart. */
export function TableColumns(props: TableColumnsProps) {
  const { fields, columns, onField, delimiters, delimiter, onDelimiter } = props;
  const { hasHeader, onHeader, status } = props;
  const id = useId();
  return (
    <section className="table-columns" aria-labelledby={id}>
      <h3 id={id}>Columns</h3>
      <section
        className="table-columns-list scroll-box"
        aria-label="What each column holds"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        tabIndex={0}
      >
        <ul>
          {columns.map(({ heading, values, field, shared }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
            <li key={column} data-left-out={field === ''}>
              <p>
                <bdi>{heading}</bdi>
                <span>{values.length > 0 ? values.join(' · ') : 'empty'}</span>
              </p>
              <select
                className="field-box"
                data-small=""
                aria-label={`Read column ${column + 1}, “${heading}”, as`}
                aria-describedby={shared ? `${id}-${column}` : undefined}
                data-autofocus={column === 0 ? '' : undefined}
                value={field}
                onChange={(event) => onField(column, event.target.value)}
              >
                <option value="">Leave out</option>
                {Object.entries(fields).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              {shared && (
                <p className="table-columns-shared" id={`${id}-${column}`}>
                  {shared}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <div className="table-columns-layout">
        <Choices
          title="Cells are parted by"
          choices={delimiters}
          chosen={delimiter}
          onChoose={onDelimiter}
        />
        <label>
          <input
            type="checkbox"
            checked={hasHeader}
            onChange={(event) => onHeader(event.target.checked)}
          />
          The first row names the columns
        </label>
      </div>
      <p className="table-columns-status" role="status">
        {status}
      </p>
    </section>
  );
}
