import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { countWords } from '../../utils/interface/words';
import { Button, IconButton } from '../button/Button';
import './selection-bar.css';

interface SelectionBarProps {
  /** How many of what: “12 papers”. */
  readonly selected: string;
  /** Selects all there are; undefined where they are selected already. */
  readonly all?: { readonly count: number; readonly run: () => void } | undefined;
  readonly onClear: () => void;
  /** Called when it goes while the focus is in it. */
  readonly onLeave?: () => void;
  /** What can be done with them. */
  readonly children: ReactNode;
}

/** How much is selected, and what can be done with all of it at once. */
export function SelectionBar({ selected, all, onClear, onLeave, children }: SelectionBarProps) {
  const bar = useRef<HTMLElement>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) leave.current?.();
    };
  }, []);

  return (
    <section ref={bar} className="selection-bar" aria-label="Selection">
      <div className="selection-bar-count">
        <p>
          <strong>{selected}</strong> selected
        </p>
        {all && (
          <Button look="quiet" aria-keyshortcuts="Control+A" onClick={all.run}>
            Select all {countWords(all.count)}
          </Button>
        )}
        <IconButton
          label="Clear selection"
          icon={<X size={14} aria-hidden="true" />}
          onClick={onClear}
        />
      </div>
      <div className="selection-bar-actions">{children}</div>
    </section>
  );
}

/** What an action is called: beside its icon where there is room, else only read out. */
export function ActionLabel({ children }: { readonly children: ReactNode }) {
  return <span className="selection-bar-label">{children}</span>;
}
