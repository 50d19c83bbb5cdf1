/**
 * How the content script and the editor frame talk. The content script posts one `EditorHello` to
 * the frame's window once it has loaded, with a `MessagePort`; everything else goes through that
 * port, which the page's scripts never see. Nothing about papers travels here: the frame trades
 * the ticket for them at the background.
 */

/** Posted to the frame's window with the port; the only message that a window carries. */
export interface EditorHello {
  readonly offprint: 'editor';
}

/** Content script to frame. */
export type ToEditor =
  /** Show what this ticket stands for. Replaces whatever was shown. */
  | { readonly kind: 'open'; readonly ticket: string; readonly theme: 'light' | 'dark' }
  /** Clear the editor (the click was elsewhere); a note is flushed first, then comes `closed`. */
  | { readonly kind: 'close' };

/** Frame to content script. */
export type FromEditor =
  /** The content's height in CSS pixels; the frame is made this tall. */
  | { readonly kind: 'resize'; readonly height: number }
  /**
   * The editor is clear, as the user or `close` wished: hide the frame and give the focus back to
   * the button that opened it. `undoable` is the journal entry of the last change made in it, if
   * there was one, so that the strip can offer to undo it.
   */
  | { readonly kind: 'closed'; readonly undoable?: string };
