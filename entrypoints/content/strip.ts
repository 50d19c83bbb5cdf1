import type { FoundCard } from '../../utils/detection/scan';
import { createOwn, retire } from './own';
import { viewOf } from './papers';
import { line } from './reserve';
import css from './strip.css?inline';
import { blankFace, buildTemplate, wear } from './strip-template';
import type { Theme } from './theme';
import { type Act, faceOf, type PaperView } from './view';

const hostStyle = `position:relative;z-index:1;contain:strict;content-visibility:auto;${line}`;

let template: HTMLElement | undefined;

/** Called for each trusted click on a button of a strip. */
export type OnAct = (strip: Strip, act: Act) => void;

/** The strip on one card: a host element in the page, and in its closed shadow root the buttons. */
export class Strip {
  readonly host: HTMLElement;
  readonly view: PaperView;
  /** The card as the last scan found it. */
  card: FoundCard;
  readonly #root: ShadowRoot;
  readonly #body: HTMLElement;
  #face = blankFace;
  #title: string | undefined;

  constructor(card: FoundCard, theme: Theme, onAct: OnAct) {
    template ??= buildTemplate();
    template.dataset.theme = theme;
    this.#body = template.cloneNode(true) as HTMLElement;
    const { host, root } = createOwn('offprint-card', hostStyle, css, this.#body);
    host.dataset.paper = card.ids[0];
    this.#root = root;
    this.host = host;
    this.card = card;
    this.view = viewOf(card);
    this.view.strips.add(this);
    // Inside the root: outside it every event's target is the host, whichever button it was on.
    root.addEventListener('click', (event) => {
      // The card may be a link or listen for clicks itself; this click is none of its business.
      event.preventDefault();
      event.stopPropagation();
      const button = (event.target as Element).closest('button');
      // A page can dispatch clicks of its own; only the user's count.
      if (button && event.isTrusted) onAct(this, button.className as Act);
    });
    this.draw();
  }

  /** Shows the view as it is now; touches only attributes that differ. */
  draw(): void {
    const face = faceOf(this.view, this.#title);
    // The focus must not fall into nothing when Undo goes.
    if (!this.view.undo && this.#root.activeElement?.className === 'undo') this.focus('save');
    wear(this.#body, face, this.#face);
    this.#face = face;
  }

  /** Puts the paper's title into the names of the buttons. Reading it costs time: not for all. */
  entitle(): void {
    this.#title ??= this.card.title;
    this.draw();
  }

  paint(theme: Theme): void {
    this.#body.dataset.theme = theme;
  }

  /** Takes the strip out of use: its script can no longer reach the library. */
  disable(): void {
    for (const button of this.#body.querySelectorAll('button')) button.disabled = true;
  }

  focus(act: Act): void {
    this.#button(act).focus({ preventScroll: true });
  }

  /** Where one of its buttons is in the window. */
  boxOf(act: Act): DOMRect {
    return this.#button(act).getBoundingClientRect();
  }

  remove(): void {
    this.view.strips.delete(this);
    retire(this.host);
  }

  #button(act: Act): HTMLElement {
    return this.#body.querySelector(`.${act}`) as HTMLElement;
  }
}
