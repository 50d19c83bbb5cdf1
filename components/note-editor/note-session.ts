import type { OffprintError, Result } from '../../utils/result';

/** How a note stands. `saved` is only ever said of what was answered for. */
export type NoteProgress =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly error: OffprintError };

/** Sends one text of the session; `sequence` grows with each. */
export type WriteNote = (text: string, sequence: number) => Promise<Result<unknown>>;

export interface NoteSession {
  /** Takes a new text; it is written when the typing pauses. */
  readonly change: (text: string) => void;
  /** Writes at once what is not yet written, and settles when every text sent was answered. */
  readonly flush: () => Promise<void>;
  readonly progress: () => NoteProgress;
}

/** A pause in typing this long writes the note, in milliseconds. */
const pause = 300;

/**
 * One stay in a note's field: typing is gathered for a moment and then written, every text under a
 * sequence of its own, so that the last one wins whatever order they arrive in. A text that could
 * not be written stays unsaved, and goes out with the next change or flush.
 */
export function createNoteSession(
  write: WriteNote,
  onProgress: (progress: NoteProgress) => void,
): NoteSession {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sequence = 0;
  let progress: NoteProgress = { kind: 'untouched' };
  const underWay = new Set<Promise<void>>();

  const report = (next: NoteProgress) => {
    progress = next;
    onProgress(next);
  };

  const writeText = async (text: string, own: number) => {
    const answer = await write(text, own);
    if (own !== sequence) return; // a later text speaks for the note now
    if (!answer.ok) {
      waiting ??= text;
      report({ kind: 'failed', error: answer.error });
    } else if (waiting === undefined) report({ kind: 'saved' });
  };

  const send = () => {
    clearTimeout(timer);
    if (waiting === undefined) return;
    const text = waiting;
    waiting = undefined;
    sequence += 1;
    report({ kind: 'saving' });
    const sent = writeText(text, sequence).finally(() => underWay.delete(sent));
    underWay.add(sent);
  };

  return {
    change(text) {
      waiting = text;
      report({ kind: 'unsaved' });
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    },
    async flush() {
      send();
      await Promise.all(underWay);
    },
    progress: () => progress,
  };
}
