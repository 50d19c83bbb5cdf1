import type { Site } from '../../utils/sites/site';

/** How a strip takes part in its card's layout, whatever that layout is: a line of its own. */
export const line = 'display:block;flex:none;align-self:stretch;grid-column:1/-1;block-size:34px';

/**
 * The style sheet that the manifest injects at document start. It keeps the strip's place in every
 * box that an adapter names, until the strip stands there and takes exactly that place.
 */
export function reserveSheet(sites: readonly Site[]): string {
  const boxes = new Set(sites.flatMap((site) => site.pages.map((page) => page.reserve)));
  return [
    ...[...boxes].map((box) => `:is(${box}):not(:has(offprint-card))::after{content:"";${line}}`),
    `offprint-card{${line}}`,
    '',
  ].join('\n');
}
