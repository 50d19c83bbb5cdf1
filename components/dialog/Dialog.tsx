import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../button/Button';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons that act on the whole, at the foot. */
  readonly actions?: ReactNode;
  /** As wide as most panels, or for a form with more in it. */
  readonly size?: 'plain' | 'wide';
  /** Whether it is as high whatever is in it, so that nothing moves when that changes. */
  readonly steady?: boolean;
  readonly onClose: () => void;
}

/**
 * A modal panel: the browser keeps the focus inside, and gives it back when it closes. It begins at
 * what says `data-autofocus`, else at the panel's first control.
 */
export function Dialog({
  title,
  children,
  actions,
  size = 'plain',
  steady = false,
  onClose,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // A layout effect: it must close before the element goes, or the focus would not go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The panel's own controls come before the button that closes it.
    const body = element?.querySelector<HTMLElement>('.dialog-body');
    const wished = element?.querySelector<HTMLElement>('[data-autofocus]');
    (wished ?? body?.querySelector<HTMLElement>('input:checked, button') ?? body)?.focus();
    return () => element?.close();
  }, []);

  // A control that had the focus and went must not take it along: Escape would reach nobody here.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
    dialog.current?.querySelector<HTMLElement>('.dialog-body')?.focus();
  });

  // A click on the dialog itself is one on its backdrop; Escape arrives as `cancel`.
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      data-steady={steady}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => {
        event.stopPropagation();
        // A browser may let a second Escape close the panel unasked.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-sheet">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton label="Close" icon={<X size={16} aria-hidden="true" />} onClick={onClose} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
        <section className="dialog-body" aria-labelledby={titleId} tabIndex={0}>
          {children}
        </section>
        {actions && <footer className="dialog-foot">{actions}</footer>}
      </div>
    </dialog>
  );
}
