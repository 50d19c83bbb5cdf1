import { style } from './style';

/**
 * The elements that this script put into the page, and whether each should stand there now: so we
 * can tell our doing from the page's.
 */
const standing = new WeakMap<object, boolean>();

const tags = ['offprint-card', 'offprint-editor', 'offprint-notice'] as const;

/**
 * Makes an element of ours that holds `content` in a closed shadow root, which the page cannot look
 * into and its styles do not reach. `host` styles the element itself, `css` what is inside.
 */
export function createOwn(
  tag: (typeof tags)[number],
  host: string,
  css: string,
  content: Node,
): { host: HTMLElement; root: ShadowRoot } {
  const element = document.createElement(tag);
  standing.set(element, true);
  const root = element.attachShadow({ mode: 'closed' });
  style(root, host, css);
  root.append(content);
  return { host: element, root };
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
