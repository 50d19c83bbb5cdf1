/** How a strip takes part in its card's layout, whatever that layout is: a line of its own. */
export const line = 'display:block;flex:none;align-self:stretch;grid-column:1/-1;block-size:34px';

/**
 * The style sheet that the manifest injects at document start. It keeps the strip's place in every
 * box that `boxes` selects, until the strip stands there and takes exactly that place.
 */
export const reserveSheet = (boxes: readonly string[]): string =>
  [
    ...boxes.map((box) => `:is(${box}):not(:has(offprint-card))::after{content:"";${line}}`),
    `offprint-card{${line}}`,
    '',
  ].join('\n');
