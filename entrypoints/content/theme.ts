export type Theme = 'light' | 'dark';

/** Of all brightness from 0 to 1, a background below this is dark. */
const darkBelow = 0.4;

/**
 * The theme that the page shows: what it says in the word that sites use for it, else how bright
 * its background is, else what the browser prefers where the page follows that.
 */
export function themeOf({ documentElement: root, body }: Document): Theme {
  const word = /\b(?:dark|light)\b/.exec(
    `${root.dataset.theme} ${root.className} ${body.className}`,
  );
  if (word) return word[0] as Theme;
  for (const element of [body, root]) {
    const brightness = brightnessOf(getComputedStyle(element).backgroundColor);
    if (brightness !== undefined) return brightness < darkBelow ? 'dark' : 'light';
  }
  const follows = getComputedStyle(root).colorScheme.includes('dark');
  return follows && matchMedia('(prefers-color-scheme:dark)').matches ? 'dark' : 'light';
}

let current: Theme | undefined;

/** The page's theme when it was looked at last. */
export function theme(): Theme {
  current ??= themeOf(document);
  return current;
}

/** Looks at the page again; answers whether its theme is another one now. */
export function themeChanged(): boolean {
  const before = current;
  current = themeOf(document);
  return current !== before;
}

/** Brightness of a computed background colour; undefined where it shows what is behind. */
export function brightnessOf(colour: string): number | undefined {
  const [first = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha < 0.5) return undefined;
  // oklch() and oklab() begin with the lightness.
  return colour[0] === 'o' ? first : (first * 2 + green * 7 + blue) / 2550;
}
