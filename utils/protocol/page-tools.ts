import type { FoundCard } from '../detection/scan';
import type { PageRecord } from '../paper/schema';

/**
 * What a page needs only once the user reaches for a strip: the reader of cards and the editor's
 * frame. The background puts it beside the content script, into the same world, which the page's
 * own scripts do not share. A page that is only looked at does without.
 */
export interface PageTools {
  /** Reads everything the page knows of a card's paper. */
  readonly readCard: (card: FoundCard) => PageRecord;
  readonly createEditor: (kit: EditorKit) => Editor;
  /** Reads some of the cards and counts those that lack each field, for a report. */
  readonly countMissing: (cards: readonly FoundCard[]) => Record<string, number>;
}

/** Where the tools, once they are there, wait for the content script. */
export interface ToolWorld {
  offprintTools?: PageTools | undefined;
}

export type EditorMode = 'tags' | 'note';

/** A strip, as far as the editor knows it. */
export interface Opener {
  readonly host: Element;
  readonly view: { readonly strips: ReadonlySet<Opener> };
  /** Where one of its buttons is in the window. */
  boxOf(mode: EditorMode): DOMRect;
  focus(mode: EditorMode): void;
}

/** What the content script lends the editor. */
export interface EditorKit {
  /** Makes an element of ours around `content`, see the content script. */
  readonly createOwn: (
    tag: 'offprint-editor',
    host: string,
    css: string,
    content: Node,
  ) => { readonly host: HTMLElement };
  readonly retire: (host: Element) => void;
  readonly theme: () => 'light' | 'dark';
  /** Offers to take back the journal entry that was written last while a strip's editor was open. */
  readonly offerUndo: (opener: Opener, entry: string | undefined) => void;
  readonly tell: (opener: Opener, message: string) => void;
  readonly signal: AbortSignal;
}

/** What the editor is open for. */
export interface Opening {
  readonly opener: Opener;
  readonly mode: EditorMode;
}

export interface Editor {
  /** Starts loading the frame unless it is there: worth doing while a ticket is under way. */
  load(): void;
  /** Shows what the ticket stands for at a button of the strip. */
  open(ticket: string, opening: Opening): void;
  /** Closes it; answers what it was open for. It stores what was typed before it is done. */
  close(): Opening | undefined;
  /** Is this its element? */
  owns(target: unknown): boolean;
}
