import { browser } from 'wxt/browser';
import { zoteroPattern } from '../../../utils/hand-off/zotero-address';

const origins = [zoteroPattern(import.meta.env.BROWSER)];

/** Whether the browser lets Offprint talk to the Zotero on this computer. */
export const hasZoteroAccess = (): Promise<boolean> => browser.permissions.contains({ origins });

/** Has the browser ask the user. To be called in a click itself, or it asks nothing. */
export const askZoteroAccess = (): Promise<boolean> => browser.permissions.request({ origins });
