import { create } from 'zustand';
import type { NoteSession, WriteNote } from '../../components/note-editor/note-session';
import { send } from '../../utils/protocol/client';
import type { FromEditor, ToEditor } from '../../utils/protocol/editor-channel';
import type { EditorContent, PaperAnswer } from '../../utils/protocol/messages';
import type { OffprintError, Result } from '../../utils/result';

/**
 * What the editor shows, from a ticket to `closed`. Nothing is kept here that the background did
 * not answer, and nothing is left when the editor closes.
 */

export type Shown =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'paper';
      readonly ticket: string;
      readonly content: EditorContent;
      /** The last change that was refused. */
      readonly failure?: { readonly message: string; readonly again: () => void } | undefined;
    }
  | { readonly kind: 'failed'; readonly error: OffprintError };

export const useEditor = create<{ readonly shown: Shown }>(() => ({ shown: { kind: 'nothing' } }));

const show = (shown: Shown) => useEditor.setState({ shown });
const current = () => useEditor.getState().shown;

let port: MessagePort | undefined;
/** The ticket that was traded last. */
let awaited: string | undefined;
let noteSession: NoteSession | undefined;
/** The last change made since the editor was opened, which the strip can offer to undo. */
let undoable: string | undefined;

const post = (message: FromEditor) => port?.postMessage(message);

/** Takes the one port that this frame will listen to. */
export function connect(given: MessagePort): void {
  if (port) return;
  port = given;
  port.onmessage = ({ data }: MessageEvent<ToEditor>) =>
    data.kind === 'open' ? void open(data.ticket, data.theme) : void close();
}

async function open(ticket: string, theme: 'light' | 'dark'): Promise<void> {
  await noteSession?.flush();
  clear();
  document.documentElement.dataset.theme = theme;
  awaited = ticket;
  const answer = await send('redeemTicket', { ticket });
  if (awaited !== ticket) return; // closed, or opened for another paper meanwhile
  if (answer.ok) show({ kind: 'paper', ticket, content: answer.value });
  else show({ kind: 'failed', error: answer.error });
}

/** Stores what was typed, shows nothing any more, and says so. */
export async function close(): Promise<void> {
  await noteSession?.flush();
  const last = undoable;
  clear();
  post(last ? { kind: 'closed', undoable: last } : { kind: 'closed' });
}

function clear(): void {
  awaited = undefined;
  noteSession = undefined;
  undoable = undefined;
  show({ kind: 'nothing' });
}

export const reportHeight = (height: number) => post({ kind: 'resize', height });

export function keepNoteSession(session: NoteSession | undefined): void {
  noteSession = session;
}

/** Takes an answer in: the paper as it is now, if it is still the one shown. */
function took(ticket: string, answer: PaperAnswer): void {
  undoable = answer.undoable ?? undoable;
  const shown = current();
  if (shown.kind !== 'paper' || shown.ticket !== ticket) return;
  const { content } = shown;
  // A tag used here is offered again at once, before those used earlier.
  const knownTags = [...new Set([...answer.state.tags.toReversed(), ...content.knownTags])];
  show({ ...shown, content: { ...content, state: answer.state, knownTags }, failure: undefined });
}

/** Puts a tag on the paper, or takes it off. */
export async function setTag(tag: string, present: boolean): Promise<void> {
  const shown = current();
  if (shown.kind !== 'paper') return;
  const { ticket, content } = shown;
  const request = { command: crypto.randomUUID(), paper: [content.paper], tag, present, ticket };
  const attempt = async () => {
    const answer = await send('setTag', request);
    if (answer.ok) return took(ticket, answer.value);
    const now = current();
    if (now.kind !== 'paper' || now.ticket !== ticket) return;
    show({ ...now, failure: { message: answer.error.message, again: () => void attempt() } });
  };
  await attempt();
}

/** Begins a note session on the paper shown: one command for all of its texts. */
export function beginNote(ticket: string, content: EditorContent): WriteNote {
  const command = crypto.randomUUID();
  return async (note, sequence): Promise<Result<PaperAnswer>> => {
    const paper = [content.paper];
    const answer = await send('writeNote', { command, sequence, paper, note, ticket });
    if (answer.ok) took(ticket, answer.value);
    return answer;
  };
}
