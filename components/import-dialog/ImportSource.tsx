import { FileInput } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '../button/Button';
import { Field } from '../field/Field';
import './import-dialog.css';

interface ImportSourceProps {
  /** What can be read, in words. */
  readonly formats: string;
  /** File name extensions that the file dialog offers first, with their dots. */
  readonly extensions: readonly string[];
  /** Why the last file was not read. */
  readonly problem: string | undefined;
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
}

/** Where papers come from: a file, chosen or dropped, or text that is pasted. */
export function ImportSource(props: ImportSourceProps) {
  const { formats, extensions, problem, onFile, onText } = props;
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
    else setText(event.dataTransfer.getData('text/plain'));
  };
  return (
    <div className="import-source">
      {problem && (
        <p className="import-source-problem" role="alert">
          {problem}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by the keyboard. */}
      <div
        className="import-source-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileInput size={28} strokeWidth={1.5} aria-hidden="true" />
        <p>Drop a file here, or</p>
        <Button look="primary" onClick={() => file.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept={extensions.join()}
          aria-label="File with papers"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onFile(chosen);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
        <p className="import-source-formats">{formats}</p>
      </div>
      <Field id={id} label="Or paste text: entries, a list of links, an e-mail">
        <textarea
          id={id}
          rows={4}
          value={text}
          placeholder="arXiv numbers, DOIs and links are found in any text."
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button disabled={text.trim() === ''} onClick={() => onText(text)}>
        Read the text
      </Button>
    </div>
  );
}
