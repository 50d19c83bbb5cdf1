import { type ReactNode, useEffect, useRef } from 'react';
import './option.css';

interface OptionProps {
  /** What the combobox names by `aria-activedescendant` while it points here. */
  readonly id: string;
  /** Whether the arrows point at it. */
  readonly pointed: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

/** One choice of a combobox’s list. The field keeps the focus, by the pointer too. */
export function Option({ id, pointed, onPick, children }: OptionProps) {
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pointed) item.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and names the option by aria-activedescendant.
    <div
      ref={item}
      id={id}
      role="option"
      aria-selected={pointed}
      tabIndex={-1}
      className="option"
      // Keeps the focus in the field, so that the list is still there when the click comes.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {children}
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  /** Said at its end, such as how many papers have it. */
  readonly about: string;
}

/** What most options show. */
export function OptionText({ label, about }: LabelledProps) {
  return (
    <>
      <bdi className="option-label">{label}</bdi>
      {about && <span className="option-about">{about}</span>}
    </>
  );
}
