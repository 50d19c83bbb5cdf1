import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place';
import './popover.css';

interface PopoverProps {
  /** What it belongs to: it opens beside it. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * A panel beside what opened it, above everything else. Escape, a click elsewhere and leaving it by
 * Tab close it. Its keys are its own: none reaches the page's.
 */
export function Popover({ anchor, label, children, onClose }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useOpen(panel, anchor);
  usePlace(panel, anchor);

  return (
    <div
      ref={panel}
      className="popover"
      popover="auto"
      role="dialog"
      aria-label={label}
      onToggle={(event) => event.newState === 'closed' && close.current()}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={({ relatedTarget, currentTarget }) => {
        const elsewhere = relatedTarget && !currentTarget.contains(relatedTarget);
        if (elsewhere && relatedTarget !== anchor.current) close.current();
      }}
    >
      {children}
    </div>
  );
}

/** Opens a panel while it is in the page; the focus goes back to where it was, else to the anchor. */
export function useOpen(
  panel: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    element?.showPopover();
    return () => {
      const within = element?.contains(document.activeElement);
      element?.hidePopover();
      if (!within) return;
      const known = before instanceof HTMLElement && before.isConnected;
      (known && before !== document.body ? before : anchor.current)?.focus();
    };
  }, [panel, anchor]);
}

/** Keeps a panel beside its anchor while either moves. */
export function usePlace(
  panel: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    const place = () => {
      const beside = anchor.current?.getBoundingClientRect();
      if (!beside) return;
      const { edge, distance, left, height } = placeBeside(
        beside,
        { width: element.offsetWidth, height: element.scrollHeight + 2 },
        { width: innerWidth, height: innerHeight },
      );
      element.style.inset = 'auto';
      element.style[edge] = `${distance}px`;
      element.style.left = `${left}px`;
      element.style.maxHeight = `${height}px`;
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    addEventListener('resize', place);
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      resized.disconnect();
      removeEventListener('resize', place);
      removeEventListener('scroll', place, { capture: true });
    };
  }, [panel, anchor]);
}
