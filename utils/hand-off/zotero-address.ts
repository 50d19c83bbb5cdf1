/** Where Zotero listens, unless the user changed its port. */
export const zoteroAddress = 'http://127.0.0.1:23119';

/**
 * What the browser is asked to give access to. Firefox's patterns have no ports,
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns#host
 */
export const zoteroPattern = (browser: string): string =>
  browser === 'firefox' ? 'http://127.0.0.1/*' : `${zoteroAddress}/*`;
