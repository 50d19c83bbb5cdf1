import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../button/Button';
import './note-editor.css';
import {
  createNoteSession,
  type NoteProgress,
  type NoteSession,
  type WriteNote,
} from './note-session';

interface NoteEditorProps {
  /** What the note is about, for the field's name. */
  readonly title: string;
  /** The note as stored. It is shown whenever the user is not at work on a text of their own. */
  readonly note: string;
  /** Begins a session: what it gives is called for each text, under one command. */
  readonly beginSession: () => WriteNote;
  readonly onClose: () => void;
  readonly autoFocus?: boolean;
  /** What stands in the line below the field. */
  readonly after?: ReactNode;
  /** Told of the session that is open, for those who have to flush it from outside. */
  readonly onSession?: (session: NoteSession | undefined) => void;
}

/** A Markdown note, saved as it is typed. */
export function NoteEditor({
  title,
  note,
  beginSession,
  onClose,
  autoFocus = false,
  after,
  onSession,
}: NoteEditorProps) {
  const [draft, setDraft] = useState<string>();
  const [progress, setProgress] = useState<NoteProgress>({ kind: 'untouched' });
  const session = useRef<NoteSession>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!autoFocus) return;
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [autoFocus]);

  useEffect(() => {
    const flush = () => void session.current?.flush();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, []);

  const changed = (text: string) => {
    if (!session.current) {
      session.current = createNoteSession(beginSession(), setProgress);
      onSession?.(session.current);
    }
    setDraft(text);
    session.current.change(text);
  };

  /** Leaving the field ends the session, once everything in it is stored. */
  const finish = async () => {
    const own = session.current;
    await own?.flush();
    if (!own || own !== session.current || own.progress().kind !== 'saved') return;
    if (field.current && field.current === document.activeElement) return;
    session.current = undefined;
    onSession?.(undefined);
    setDraft(undefined);
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void finish();
    onClose();
  };

  return (
    <div className="note-editor">
      <textarea
        ref={field}
        className="note-editor-field"
        aria-label={`Note on ${title}`}
        placeholder="Write a note. Markdown is welcome."
        rows={4}
        dir="auto"
        maxLength={1_000_000}
        value={draft ?? note}
        onChange={(event) => changed(event.target.value)}
        onBlur={() => void finish()}
        onKeyDown={pressed}
      />
      <div className="note-editor-foot">
        <NoteState progress={progress} onRetry={() => void session.current?.flush()} />
        {after}
      </div>
    </div>
  );
}

const words: Record<NoteProgress['kind'], string> = {
  untouched: '',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved.',
};

interface NoteStateProps {
  readonly progress: NoteProgress;
  readonly onRetry: () => void;
}

function NoteState({ progress, onRetry }: NoteStateProps) {
  return (
    <p className="note-editor-state" data-kind={progress.kind} role="status">
      {words[progress.kind]}
      {progress.kind === 'failed' && (
        <>
          {' '}
          {progress.error.message}
          <Button look="quiet" onClick={onRetry}>
            Try again
          </Button>
        </>
      )}
    </p>
  );
}
