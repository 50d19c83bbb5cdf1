import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button, IconButton } from '../../components/button/Button';
import { NoteEditor } from '../../components/note-editor/NoteEditor';
import { TagEditor } from '../../components/tag-editor/TagEditor';
import './editor.css';
import {
  beginNote,
  close,
  keepNoteSession,
  reportHeight,
  type Shown,
  setTag,
  useEditor,
} from './session';

/** The editor at a card. Empty until a ticket was redeemed. */
export function Editor() {
  const { shown } = useEditor();
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = sheet.current;
    if (!element || shown.kind === 'nothing') return;
    const report = () => reportHeight(Math.ceil(element.getBoundingClientRect().height));
    report();
    const resized = new ResizeObserver(report);
    resized.observe(element);
    return () => resized.disconnect();
  }, [shown.kind]);

  if (shown.kind === 'nothing') return null;
  return (
    <div ref={sheet} className="editor">
      {shown.kind === 'failed' ? <Failed message={shown.error.message} /> : <Paper {...shown} />}
    </div>
  );
}

function Paper({ ticket, content, failure }: Extract<Shown, { kind: 'paper' }>) {
  const { title, mode, state, note, knownTags } = content;
  const titleId = useId();
  const done = (
    <Button look="primary" onClick={() => void close()}>
      Done
    </Button>
  );
  return (
    <main aria-labelledby={titleId} key={ticket}>
      <Head title={<bdi>{title}</bdi>} titleId={titleId} kind={mode === 'tags' ? 'Tags' : 'Note'} />
      {mode === 'tags' ? (
        <>
          <TagEditor
            title={title}
            tags={state.tags}
            knownTags={knownTags}
            autoFocus
            onAdd={(tag) => void setTag(tag, true)}
            onRemove={(tag) => void setTag(tag, false)}
            onClose={() => void close()}
          />
          <footer className="editor-foot">{done}</footer>
        </>
      ) : (
        <NoteEditor
          title={title}
          note={note}
          autoFocus
          after={done}
          beginSession={() => beginNote(ticket, content)}
          onSession={keepNoteSession}
          onClose={() => void close()}
        />
      )}
      {failure && (
        <p className="editor-failure" role="alert">
          {failure.message}
          <Button onClick={failure.again}>Try again</Button>
        </p>
      )}
    </main>
  );
}

interface HeadProps {
  readonly title: ReactNode;
  readonly titleId?: string;
  readonly kind: string;
}

function Head({ title, titleId, kind }: HeadProps) {
  return (
    <header className="editor-head">
      <div>
        <p className="editor-kind">{kind}</p>
        <h1 id={titleId} className="editor-title" dir="auto">
          {title}
        </h1>
      </div>
      <IconButton
        label="Close"
        icon={<X size={16} aria-hidden="true" />}
        onClick={() => void close()}
      />
    </header>
  );
}

function Failed({ message }: { readonly message: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <main>
      <p role="alert">{message}</p>
      <footer className="editor-foot">
        <Button ref={button} onClick={() => void close()}>
          Close
        </Button>
      </footer>
    </main>
  );
}
