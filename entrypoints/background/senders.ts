import type { Browser } from 'wxt/browser';
import { siteOf } from '../../utils/sites';

/** Who sent a message, as the browser vouches for it; nothing in the message itself counts. */
export interface Caller {
  /** `page`: the content script of a listed site; `extension`: one of Offprint's own pages. */
  readonly kind: 'page' | 'extension';
  /** The tab it sits in; Offprint's frames in a page have one too. */
  readonly tab?: number;
  /** The site that a page is of. */
  readonly site?: string;
}

/** This extension, as its senders are told apart by. */
export interface Self {
  readonly id: string;
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly origin: string;
}

type Sender = Browser.runtime.MessageSender;

/** The origin of a sender; older Firefox tells its address only. */
function originOf({ origin, url }: Sender): URL | undefined {
  try {
    const address = new URL(origin ?? url ?? '');
    return address;
  } catch {
    return undefined; // an opaque origin says “null”
  }
}

/** Who a sender is; undefined when it is neither one of our pages nor a listed site's own page. */
export function callerOf(sender: Sender, self: Self): Caller | undefined {
  if (sender.id !== self.id) return undefined;
  const address = originOf(sender);
  if (!address) return undefined;
  const tab = sender.tab?.id;
  if (`${address.protocol}//${address.host}` === self.origin) {
    return { kind: 'extension', ...(tab !== undefined && { tab }) };
  }
  const listed = address.protocol === 'https:' && address.port === '' && siteOf(address);
  return listed && tab !== undefined && sender.frameId === 0
    ? { kind: 'page', tab, site: listed.id }
    : undefined;
}
