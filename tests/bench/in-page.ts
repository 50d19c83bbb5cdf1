import { annotate, prepare, strips } from '../../entrypoints/content/annotate';
import { takeOver } from '../../entrypoints/content/life';
import { removeStrays } from '../../entrypoints/content/own';
import { scan } from '../../utils/detection/scan';
import type { SiteWorld } from '../../utils/site/world';

/**
 * Runs in the content script's own world, in the place of the content script: the same code, only
 * started when the benchmark says so. Bundled and put there by `annotation.ts`.
 */

/** Ends the content script of this page, and takes its strips away. */
export function replaceContentScript(): void {
  takeOver();
  removeStrays();
}

/** Gives every card its strip, and answers how many. */
export async function annotateCards(): Promise<number> {
  await annotate();
  return strips.size;
}

/**
 * Annotates a page that has settled, as the content script does: it has looked at the page once, when
 * that was parsed. Answers after how many ms the last strip came that is in view at the end.
 */
export async function annotateVisible(): Promise<number> {
  // Past whatever stands above the listing.
  scrollTo(0, innerHeight);
  await prepare();
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100)));
  const start = performance.now();
  const came = new Map<Element, number>();
  const note = (records: readonly MutationRecord[]) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLElement) came.set(node, performance.now() - start);
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true });
  await annotate();
  note(observer.takeRecords());
  observer.disconnect();
  const times = [...strips.values()].flatMap(({ host }) => {
    const { top, bottom } = host.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? (came.get(host) ?? []) : [];
  });
  if (times.length === 0) throw new Error('No strip is in view.');
  return Math.max(...times);
}

/** The least that would do: the same scan, and a bare button in the same place. */
export function addBareButtons(): number {
  const { cards } = scan(document, new URL(document.URL), (globalThis as SiteWorld).offprintSite);
  for (const { place } of cards) {
    const button = document.createElement('button');
    button.textContent = 'Save';
    place.parent.insertBefore(button, place.before);
  }
  return cards.length;
}

/** Nothing at all: what the page does by itself meanwhile. */
export const doNothing = (): number => 0;
