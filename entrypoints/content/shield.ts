import { signal } from './life';
import { isOwn } from './own';

/** What a page might take for its own when it happens on a strip: presses, shortcuts, drags. */
const kinds = [
  'auxclick',
  'dblclick',
  'dragstart',
  'keydown',
  'keypress',
  'keyup',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchend',
  'touchstart',
];

/**
 * Keeps what happens on our elements from the page's handlers. Buttons work all the same: pressing
 * them is the browser's doing. Calls `pressed` with the element on each press of a pointer.
 */
export function shield(pressed: (on: EventTarget) => void): void {
  const hold = (event: Event) => {
    const { target, type } = event;
    if (target && type === 'pointerdown' && event.isTrusted) pressed(target);
    if (!isOwn(target)) return;
    event.stopImmediatePropagation();
    // These would act on a link around the strip: open it elsewhere, drag it.
    if (type === 'auxclick' || type === 'dragstart') event.preventDefault();
  };
  for (const kind of kinds) addEventListener(kind, hold, { capture: true, signal });
}
