/**
 * Stands in for WXT's content script context, which wxt.config.ts replaces by this. WXT's own tells
 * of the extension by events that the page can hear, lets the page end the script by sending them,
 * and takes 3 kB; `life.ts` does what this script needs of it.
 */
export const ContentScriptContext = AbortController;
