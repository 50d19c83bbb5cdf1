import { useId } from 'react';
import './choices.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Said beside the label, such as how many papers it means. */
  readonly aside?: string;
  readonly disabled?: boolean;
}

interface ChoicesProps {
  readonly title: string;
  /** Said beside the title: what the chosen one is for. */
  readonly about?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of several, as radio buttons in a row. */
export function Choices({ title, about, choices, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>
        {title}
        {about && <span className="choices-about">{about}</span>}
      </legend>
      {choices.map(({ id, label, aside, disabled = false }) => (
        <label key={id} className="choices-choice" data-disabled={disabled}>
          <input
            type="radio"
            name={name}
            // The label alone: “JSON”, not “JSON 12”.
            aria-label={label}
            checked={id === chosen}
            disabled={disabled}
            onChange={() => onChoose(id)}
          />
          {label}
          {aside && <span className="choices-aside">{aside}</span>}
        </label>
      ))}
    </fieldset>
  );
}
