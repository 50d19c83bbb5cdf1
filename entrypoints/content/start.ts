import { browser } from 'wxt/browser';
import { inSlices } from '../../utils/slices';
import { annotate, expire, prepare, stripOf, strips } from './annotate';
import { isAlive, signal, takeOver } from './life';
import { showNotice } from './notice';
import { observe } from './observe';
import { removeStrays } from './own';
import { followLibrary, refresh } from './papers';
import { createPulse } from './pulse';
import { answerPopup } from './report';
import { parsed, settled } from './settle';
import { shield } from './shield';
import { theme, themeChanged } from './theme';
import { editor, loadTools } from './tools';

/** How often to look whether the extension and the address are still the same, in ms. */
const checkEvery = 2_000;

/** Runs the content script in one page: finds its cards and keeps a strip on each. */
export async function start(): Promise<void> {
  takeOver();
  removeStrays();
  await parsed();
  if (signal.aborted) return;

  let hydrated = false;
  let lastChange = performance.now();
  const look = createPulse(async () => (isAlive() ? annotate() : 0));
  const changed = () => {
    lastChange = performance.now();
    expire();
    if (hydrated) look();
  };
  const restyled = () => {
    if (themeChanged()) void inSlices(strips.values(), (strip) => strip.paint(theme()));
  };
  observe(changed, restyled);
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', restyled, { signal });
  restyled();
  followLibrary();
  answerPopup(look);
  // Strips open, close and replace the editor themselves.
  shield((on) => {
    if (!stripOf.has(on) && !editor?.owns(on)) editor?.close();
  });

  // A strip that comes near the window, or into focus, learns its paper's title.
  const entitle = ({ target }: Event) => target && stripOf.get(target)?.entitle();
  for (const type of ['contentvisibilityautostatechange', 'focusin']) {
    document.addEventListener(type, entitle, { signal });
  }

  // Reaching for a strip is soon followed by a click, which needs the tools.
  const reach = ({ target }: Event) => {
    if (target && stripOf.has(target)) void loadTools();
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, reach, { signal });

  // A page that was frozen, or kept for Back, has missed every change meanwhile.
  const wake = () => isAlive() && refresh(() => true);
  addEventListener('pageshow', ({ persisted }) => persisted && wake(), { signal });
  document.addEventListener('resume', wake, { signal });

  // In-app navigation shows by its mutations, yet the address may change after the last of them.
  let address = document.URL;
  const check = setInterval(() => {
    if (isAlive() && address !== document.URL) changed();
    address = document.URL;
  }, checkEvery);

  signal.addEventListener('abort', () => {
    clearInterval(check);
    // With the extension still there a newer script has taken over, and clears our elements away.
    if (browser.runtime?.id) return;
    for (const strip of strips.values()) strip.disable();
    showNotice();
  });

  void prepare();
  await settled(() => lastChange);
  hydrated = true;
  look();
}
