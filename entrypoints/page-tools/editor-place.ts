/** Width of the editor, its distance from the window's edges and from its button, in px. */
const width = 380;
const edge = 8;
const gap = 4;
/** Room that the editor likes to have below its button; with less it may open above it. */
const roomBelow = 340;

/** A button's box, in window coordinates. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/** Is there too little room below the button, and more above it? Decided once, when it opens. */
export const opensAbove = ({ top, bottom }: Anchor, roomHeight: number): boolean =>
  roomHeight - bottom < Math.min(roomBelow, top);

/** Where the editor goes, in window coordinates: at its button, all of it within the window. */
export function placeEditor(
  anchor: Anchor,
  wanted: number,
  above: boolean,
  room: { readonly width: number; readonly height: number },
): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const wide = Math.min(width, room.width - 2 * edge);
  const height = Math.min(wanted, room.height - 2 * edge);
  const top = above ? anchor.top - gap - height : anchor.bottom + gap;
  const within = (value: number, most: number) => Math.max(edge, Math.min(value, most - edge));
  return {
    left: within(anchor.left, room.width - wide),
    top: within(top, room.height - height),
    width: wide,
    height,
  };
}
