const sheets = new Map<string, CSSStyleSheet>();

/**
 * Styles one of our shadow roots: `host` is for the element that holds it, `css` for what is inside.
 * One sheet is shared by all roots of a kind where a content script may adopt one; elsewhere each
 * gets a style element (Firefox, https://bugzilla.mozilla.org/show_bug.cgi?id=1928865).
 */
export function style(root: ShadowRoot, host: string, css: string): void {
  // The host is in the page's reach: only what is important here wins over the page's own rules.
  const text = `:host{${`all:initial;${host};`.replaceAll(';', '!important;')}}${css}`;
  try {
    const sheet = sheets.get(host) ?? new CSSStyleSheet();
    if (!sheets.has(host)) sheet.replaceSync(text);
    sheets.set(host, sheet);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: text }));
  }
}
