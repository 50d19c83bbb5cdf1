import './checks.css';

/** Something that can be on or off. */
export interface Check {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Any of several, as boxes to tick in a row. */
export function Checks({
  title,
  checks,
}: {
  readonly title: string;
  readonly checks: readonly Check[];
}) {
  return (
    <fieldset className="checks">
      <legend>{title}</legend>
      {checks.map(({ id, label, checked, onChange }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={checked}
            onChange={(event) => onChange(event.target.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
