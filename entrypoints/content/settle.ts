/** Strips wait this long after DOMContentLoaded at most, in ms. */
const limit = 1_000;
/** A page that has loaded and not changed for this long, in ms, is taken to be hydrated. */
const quiet = 120;

/** Resolves when the document's own markup is all there. */
export async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}

/**
 * Resolves when the site has finished building its page on top of the markup, or a second after
 * that was parsed, whichever comes first. `lastChange` tells when the page changed last, on the
 * clock of `performance.now()`.
 */
export async function settled(lastChange: () => number): Promise<void> {
  const end = performance.now() + limit;
  for (let now = 0; now < end; now = performance.now()) {
    if (document.readyState === 'complete' && now - lastChange() >= quiet) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
