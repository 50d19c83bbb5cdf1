/** Where a panel goes beside what opened it. */

interface Box {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  /** From which edge of the window it keeps away how far: it may grow towards the other. */
  readonly edge: 'top' | 'bottom';
  readonly distance: number;
  readonly left: number;
  /** As high as it may be there. */
  readonly height: number;
}

/** Between the panel and what opened it, and between the panel and the window's edge. */
const gap = 4;

/**
 * Below the anchor and from its left edge on; above it where there is more room, and as far to the
 * left as the window demands.
 */
export function placeBeside(anchor: Box, panel: Size, view: Size): Placed {
  const below = view.height - anchor.bottom - 2 * gap;
  const above = anchor.top - 2 * gap;
  const left = Math.max(gap, Math.min(anchor.left, view.width - panel.width - gap));
  if (panel.height <= below || below >= above) {
    return { edge: 'top', distance: anchor.bottom + gap, left, height: Math.max(0, below) };
  }
  return { edge: 'bottom', distance: view.height - anchor.top + gap, left, height: above };
}
