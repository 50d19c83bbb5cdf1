import type { ReactNode } from 'react';
import './field.css';

interface FieldProps {
  /** The id of the control within. */
  readonly id: string;
  readonly label: string;
  /** The control, and in paragraphs what is said of it. */
  readonly children: ReactNode;
}

/** A control with its label. */
export function Field({ id, label, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
