import '../field/field.css';

export interface SearchChoiceProps {
  readonly groups: readonly {
    readonly label: string;
    readonly searches: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Which search the papers are of. */
export function SearchChoice({ groups, chosen, onChoose }: SearchChoiceProps) {
  return (
    <select
      className="search-choice field-box"
      aria-label="Search or tag"
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {groups.map(
        ({ label, searches }) =>
          searches.length > 0 && (
            <optgroup key={label} label={label}>
              {searches.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </select>
  );
}
