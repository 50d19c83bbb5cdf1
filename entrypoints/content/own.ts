/**
 * The elements that this script put into the page, and whether each should stand there now: so we
 * can tell our doing from the page's.
 */
const standing = new WeakMap<object, boolean>();

const tags = ['offprint-card', 'offprint-editor', 'offprint-notice'] as const;

/** Makes an element of ours with a closed shadow root, which the page cannot look into. */
export function createOwn(tag: (typeof tags)[number]): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag);
  standing.set(host, true);
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

/** Takes an element of ours out of the page. */
export function retire(host: Element): void {
  standing.set(host, false);
  host.remove();
}

/** Is this an element of ours that should stand in the page? */
export const isOwn = (target: EventTarget | null): boolean => !!target && !!standing.get(target);

/** Did the page add or remove something that matters? Text alone never makes or changes a card. */
export const isNews = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...addedNodes].some((node) => node instanceof Element && !standing.has(node)) ||
  [...removedNodes].some(
    (node) => node instanceof Element && !node.isConnected && standing.get(node) !== false,
  );

/**
 * Removes elements that bear our tags and should not stand: left by the script of an earlier
 * version, or copied by the page along with a card (a copy has no shadow root and does nothing).
 */
export function removeStrays(): void {
  for (const element of document.querySelectorAll(tags.join())) {
    if (!isOwn(element)) retire(element);
  }
}
