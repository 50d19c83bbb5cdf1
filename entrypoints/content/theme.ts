export type Theme = 'light' | 'dark';

/** The page's theme when it was looked at last. */
let current: Theme = 'light';
export const theme = (): Theme => current;

/** Looks at the page again; answers whether its theme is another one now. */
export function themeChanged(): boolean {
  const before = current;
  current = themeOf(document);
  return current !== before;
}

/** The theme that a page shows: what it says in the word that sites use for it, else its text. */
export function themeOf({ documentElement, body }: Document): Theme {
  const isDark =
    documentElement.matches('.dark,[data-theme=dark]') || isBright(getComputedStyle(body).color);
  return isDark ? 'dark' : 'light';
}

/** Is a computed text colour a bright one? Text is on something dark then. */
export function isBright(colour: string): boolean {
  const [first = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // oklch() and oklab() begin with the lightness, 0 to 1.
  return colour.startsWith('ok') ? first > 0.6 : first * 2 + green * 7 + blue > 1400;
}
