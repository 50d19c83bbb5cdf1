import { useId } from 'react';
import '../field/field.css';
import './import-dialog.css';

const sideNames = { mine: 'Keep mine', theirs: 'Take theirs', both: 'Both' } as const;
type Side = keyof typeof sideNames;

/** One field that the library gets from the file, in words. */
export interface ShownField {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** One field in which file and library differ, in words. */
export interface ShownDifference extends Omit<ShownField, 'value'> {
  readonly mine: string;
  readonly theirs: string;
  /** Whose value holds as it is now. */
  readonly side: Side;
  readonly canBeBoth: boolean;
}

interface EntryDetailProps {
  readonly title: string;
  /** What is wrong, or what is added, in a sentence. */
  readonly about: string;
  /** How it stands in the file, where it could not be read. */
  readonly excerpt?: string;
  /** What comes in whatever is chosen. */
  readonly brings: readonly ShownField[];
  readonly differences: readonly ShownDifference[];
  readonly onChoose: (field: string, side: Side) => void;
}

/** One entry looked at closely: each field that differs, whose value holds, and what comes in. */
export function EntryDetail(props: EntryDetailProps) {
  const { title, about, excerpt, brings, differences, onChoose } = props;
  return (
    <section className="entry-detail" aria-label={title}>
      <h3>{title}</h3>
      <p>{about}</p>
      {excerpt && <pre>{excerpt}</pre>}
      {differences.length > 0 && (
        <table className="entry-detail-differences">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Mine</th>
              <th scope="col">Theirs</th>
              <th scope="col">Holds</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.field}>
                <th scope="row">{difference.label}</th>
                <td>
                  <bdi>{difference.mine}</bdi>
                </td>
                <td>
                  <bdi>{difference.theirs}</bdi>
                </td>
                <td>
                  <SideChoice difference={difference} onChoose={onChoose} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {brings.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Comes in</th>
            </tr>
          </thead>
          <tbody>
            {brings.map(({ field, label, value }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>
                  <bdi>{value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SideChoice({
  difference: { field, label, side, canBeBoth },
  onChoose,
}: {
  readonly difference: ShownDifference;
  readonly onChoose: EntryDetailProps['onChoose'];
}) {
  const id = useId();
  const sides = (['mine', 'theirs', 'both'] as const).filter((one) => one !== 'both' || canBeBoth);
  return (
    <select
      id={id}
      className="field-box"
      data-small=""
      aria-label={`Which ${label.toLowerCase()} holds`}
      value={side}
      onChange={(event) => onChoose(field, event.target.value as Side)}
    >
      {sides.map((one) => (
        <option key={one} value={one}>
          {sideNames[one]}
        </option>
      ))}
    </select>
  );
}
