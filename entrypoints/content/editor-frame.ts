import { browser } from 'wxt/browser';
import type { EditorHello, FromEditor, ToEditor } from '../../utils/protocol/editor-channel';
import { opensAbove, placeEditor } from './editor-place';
import { signal } from './life';
import { createOwn, retire } from './own';
import { offerUndo, tell } from './papers';
import type { Strip } from './strip';
import { theme } from './theme';

/*
 * The one editor of a page: an extension's frame in an element of its own under the root element
 * (within a card it would die when the card is rendered anew). What is typed in it the page cannot
 * hear; what it shows travels neither through the page nor in an address, but by a ticket that is
 * posted through a port which only the frame holds.
 */

type Mode = 'tags' | 'note';

/** How long the editor may take to answer before we say that it does not, in ms. */
const answerLimit = 5_000;

const hostStyle = 'position:absolute;top:0;left:0;z-index:2147483647';
const css =
  'iframe{position:absolute;border:0;border-radius:12px;' +
  'box-shadow:0 0 0 1px #8883,0 12px 32px #0000003d}';

interface Opening {
  readonly strip: Strip;
  readonly mode: Mode;
}

let frame: { host: HTMLElement; element: HTMLIFrameElement; port: MessagePort } | undefined;
let opened: Opening | undefined;
/** What was open until it was asked to close, until it has answered. */
let closing: Opening | undefined;
/** What the editor's content needs; 0 until it has said so. */
let height = 0;
let above = false;

const post = (message: ToEditor) => frame?.port.postMessage(message);

/** The strip that the editor belongs to; when its card was rendered anew, the paper's new strip. */
const openerOf = ({ strip }: Opening): Strip | undefined =>
  [strip, ...strip.view.strips].find(({ host }) => host.checkVisibility());

function place(): void {
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
}

/** Again once something is shown: a frame that was still loading loses the focus it was given. */
function takeFocus(): void {
  frame?.element.blur();
  frame?.element.focus();
}

function heard({ data }: MessageEvent<FromEditor>): void {
  if (data.kind === 'resize') {
    const isFirst = !height;
    height = data.height;
    place();
    if (isFirst) takeFocus();
    return;
  }
  const done = closing ?? opened;
  if (!closing) opened = undefined;
  closing = undefined;
  place();
  if (!done) return;
  offerUndo(done.strip.view, data.undoable);
  // Not when the user has gone on to something else on the page.
  if (!opened && [document.body, frame?.host].includes(document.activeElement as HTMLElement)) {
    openerOf(done)?.focus(done.mode);
  }
}

/** Starts loading the editor unless it is there: worth doing while a ticket is under way. */
export function loadEditor(): void {
  if (frame?.host.isConnected) return;
  const element = document.createElement('iframe');
  element.title = 'Offprint editor';
  element.hidden = true;
  element.src = browser.runtime.getURL('/editor.html');
  const { port1: port, port2 } = new MessageChannel();
  port.onmessage = heard;
  element.addEventListener('load', () => {
    const hello: EditorHello = { offprint: 'editor' };
    // The frame's own origin: in Chromium the element's address has another, good for a session.
    element.contentWindow?.postMessage(hello, new URL(browser.runtime.getURL('/')).origin, [port2]);
  });
  const { host } = createOwn('offprint-editor', hostStyle, css, element);
  document.documentElement.append(host);
  frame = { host, element, port };
}

/** Shows what the ticket stands for at a button of the strip. */
export function openEditor(ticket: string, strip: Strip, mode: Mode): void {
  loadEditor();
  const opening = { strip, mode };
  opened = opening;
  height = 0;
  above = opensAbove(strip.boxOf(mode), innerHeight);
  place();
  post({ kind: 'open', ticket, theme: theme() });
  takeFocus();
  setTimeout(() => {
    if (opened !== opening || height) return;
    removeEditor();
    tell(strip.view, 'The editor did not open. Reload this page and try again.');
  }, answerLimit);
}

/** Closes the editor; answers what it was open for. It stores what was typed before it is done. */
export function closeEditor(): Opening | undefined {
  const was = opened;
  if (was) {
    closing = was;
    opened = undefined;
    post({ kind: 'close' });
    place();
  }
  return was;
}

export function removeEditor(): void {
  opened = closing = undefined;
  if (frame) retire(frame.host);
  frame = undefined;
}

export function followEditor(): void {
  addEventListener('resize', place, { signal });
  signal.addEventListener('abort', removeEditor);
}

export const isEditor = (target: unknown): boolean => target === frame?.host;
