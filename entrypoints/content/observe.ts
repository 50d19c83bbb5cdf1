import { signal } from './life';
import { isNews } from './own';

/**
 * The only MutationObserver: calls `changed` when elements came, went or point elsewhere, other
 * than by our doing, and `restyled` when the page may have changed its theme.
 */
export function observe(changed: () => void, restyled: () => void): void {
  const observer = new MutationObserver((records) => {
    if (records.some((record) => record.attributeName === 'href' || isNews(record))) changed();
    if (records.some(({ attributeName }) => attributeName && attributeName !== 'href')) restyled();
  });
  const attributeFilter = ['href'];
  observer.observe(document, { childList: true, subtree: true, attributeFilter });
  for (const root of [document.documentElement, document.body]) {
    observer.observe(root, { attributeFilter: ['class', 'style', 'data-theme'] });
  }
  signal.addEventListener('abort', () => observer.disconnect());
}
