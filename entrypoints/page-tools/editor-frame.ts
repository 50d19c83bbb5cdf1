import { browser } from 'wxt/browser';
import type { EditorHello, FromEditor, ToEditor } from '../../utils/protocol/editor-channel';
import type { Editor, EditorKit, Opener, Opening } from '../../utils/protocol/page-tools';
import { opensAbove, placeEditor } from './editor-place';

/** How long the editor may take to answer before we say that it does not, in ms. */
const answerLimit = 5_000;

const hostStyle = 'position:absolute;top:0;left:0;z-index:2147483647';
const css =
  'iframe{position:absolute;border:0;border-radius:12px;' +
  'box-shadow:0 0 0 1px #8883,0 12px 32px #0000003d}';

/** The strip that the editor belongs to; when its card was rendered anew, the paper's new strip. */
const openerOf = ({ opener }: Opening): Opener | undefined =>
  [opener, ...opener.view.strips].find(({ host }) => host.checkVisibility());

/**
 * The one editor of a page: an extension's frame in an element of its own under the root element
 * (within a card it would die when the card is rendered anew). What is typed in it the page cannot
 * hear; what it shows travels neither through the page nor in an address, but by a ticket that is
 * posted through a port which only the frame holds.
 */
export function createEditor(kit: EditorKit): Editor {
  let frame: { host: HTMLElement; element: HTMLIFrameElement; port: MessagePort } | undefined;
  let opened: Opening | undefined;
  /** What was open until it was asked to close, until it has answered. */
  let closing: Opening | undefined;
  /** What the editor's content needs; 0 until it has said so. */
  let height = 0;
  let above = false;
  let isLoaded = false;

  const post = (message: ToEditor) => frame?.port.postMessage(message);

  const place = () => {
    if (!frame) return;
    const { element, host } = frame;
    element.hidden = !opened;
    const anchor = opened && openerOf(opened)?.boxOf(opened.mode);
    if (!anchor) return;
    const { clientWidth } = document.documentElement;
    const box = placeEditor(anchor, height, above, { width: clientWidth, height: innerHeight });
    // Relative to the page, so that the editor scrolls along with its card.
    const origin = host.getBoundingClientRect();
    element.style.cssText =
      `left:${box.left - origin.left}px;top:${box.top - origin.top}px;` +
      `width:${box.width}px;height:${box.height}px;opacity:${height ? 1 : 0}`;
  };

  const heard = ({ data }: MessageEvent<FromEditor>) => {
    if (data.kind === 'resize') {
      const isFirst = !height;
      height = data.height;
      place();
      if (isFirst && frame && document.activeElement !== frame.host) frame.element.focus();
      return;
    }
    const done = closing ?? opened;
    if (!closing) opened = undefined;
    closing = undefined;
    place();
    if (!done) return;
    kit.offerUndo(done.opener, data.undoable);
    // Not when the user has gone on to something else on the page.
    if (!opened && [document.body, frame?.host].includes(document.activeElement as HTMLElement)) {
      openerOf(done)?.focus(done.mode);
    }
  };

  const load = () => {
    if (frame?.host.isConnected) return;
    isLoaded = false;
    const element = document.createElement('iframe');
    element.title = 'Offprint editor';
    element.hidden = true;
    element.src = browser.runtime.getURL('/editor.html');
    const { port1: port, port2 } = new MessageChannel();
    port.onmessage = heard;
    element.addEventListener('load', () => {
      isLoaded = true;
      const hello: EditorHello = { offprint: 'editor' };
      // The frame's own origin: in Chromium the element's address has another, good for a session.
      const { origin } = new URL(browser.runtime.getURL('/'));
      element.contentWindow?.postMessage(hello, origin, [port2]);
    });
    const { host } = kit.createOwn('offprint-editor', hostStyle, css, element);
    document.documentElement.append(host);
    frame = { host, element, port };
  };

  const remove = () => {
    opened = closing = undefined;
    if (frame) kit.retire(frame.host);
    frame = undefined;
  };

  addEventListener('resize', place, { signal: kit.signal });
  kit.signal.addEventListener('abort', remove);

  return {
    load,
    open(ticket, opening) {
      load();
      opened = opening;
      height = 0;
      above = opensAbove(opening.opener.boxOf(opening.mode), innerHeight);
      place();
      post({ kind: 'open', ticket, theme: kit.theme() });
      // One that still loads would lose the focus: it gets it when it first shows something.
      if (isLoaded) frame?.element.focus();
      setTimeout(() => {
        if (opened !== opening || height) return;
        remove();
        kit.tell(opening.opener, 'The editor did not open. Reload this page and try again.');
      }, answerLimit);
    },
    close() {
      const was = opened;
      if (was) {
        closing = was;
        opened = undefined;
        post({ kind: 'close' });
        place();
      }
      return was;
    },
    owns: (target) => target === frame?.host,
  };
}
