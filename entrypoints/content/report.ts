import { browser } from 'wxt/browser';
import type { PageQuestion, PageReport } from '../../utils/protocol/page-report';
import { found, openEverything } from './annotate';
import { signal } from './life';
import { loadTools } from './tools';

/** Answers what the popup asks about this page; `look` looks for cards again. */
export function answerPopup(look: () => void): void {
  const { onMessage } = browser.runtime;
  const listener = (question: PageQuestion, _: unknown, respond: (answer: unknown) => void) => {
    if (question.offprint === 'everything') {
      openEverything();
      look();
    }
    void report().then(respond);
    return true; // the answer comes later
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}

async function report(): Promise<PageReport | undefined> {
  if (!found) return undefined;
  const { cards, diagnostics } = found;
  const tools = cards.length ? await loadTools() : undefined;
  return { ...diagnostics, missing: tools?.countMissing(cards) ?? {} };
}
