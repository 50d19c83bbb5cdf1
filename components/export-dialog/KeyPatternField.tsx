import { useId } from 'react';
import { Field } from '../field/Field';

export interface KeyPatternFieldProps {
  readonly value: string;
  /** What is wrong with it, if anything. */
  readonly problem?: string;
  readonly onChange: (value: string) => void;
}

/** What citation keys are made of. */
export function KeyPatternField({ value, problem, onChange }: KeyPatternFieldProps) {
  const id = useId();
  return (
    <div className="key-pattern">
      <Field id={id} label="Citation keys">
        <input
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          aria-describedby={`${id}-about`}
          aria-invalid={problem !== undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <p id={`${id}-about`} data-wrong={problem !== undefined}>
          {problem ?? 'A paper keeps the key that it was given at its first export.'}
        </p>
      </Field>
    </div>
  );
}
