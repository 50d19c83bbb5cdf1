import { line } from './reserve';
import css from './strip.css?inline';

// The host is in the page's reach: only what is important here wins over the page's own rules.
const host = `all:initial;position:relative;z-index:1;contain:strict;content-visibility:auto;${line};`;
const text = `:host{${host.replaceAll(';', '!important;')}}${css}`;
let shared: CSSStyleSheet | undefined;

/**
 * Gives a shadow root the strip's style: one sheet shared by all of them where a content script may
 * adopt one, else a style element each (Firefox refuses, see
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1928865; it parses equal style elements once).
 */
export function style(root: ShadowRoot): void {
  try {
    if (!shared) {
      shared = new CSSStyleSheet();
      shared.replaceSync(text);
    }
    root.adoptedStyleSheets = [shared];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: text }));
  }
}
