import { FolderOpen, NotebookPen } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../button/Button';
import { type Check, Checks } from '../checks/Checks';
import { type Choice, Choices } from '../choices/Choices';
import { Dialog } from '../dialog/Dialog';
import { Field } from '../field/Field';
import { Work } from '../work/Work';
import './hand-off-dialog.css';

/** A file that was left as it is. */
export interface NoteClash {
  readonly file: string;
  /** Why, in a few words. */
  readonly reason: string;
}

interface NotesDialogProps {
  readonly vault: string;
  readonly onVault: (vault: string) => void;
  /** Notes as files, where the browser lets a page write into a folder. */
  readonly folder?: NotesFolderProps;
  readonly onClose: () => void;
}

interface NotesFolderProps {
  /** What the chosen folder is called; undefined before one is. */
  readonly name: string | undefined;
  readonly onChoose: () => void;
  readonly scopes: readonly Choice[];
  readonly scope: string;
  readonly onScope: (id: string) => void;
  readonly checks: readonly Check[];
  readonly outcome: { readonly text: string; readonly failed: boolean };
  readonly clashes: readonly NoteClash[];
  /** Writes over what the user changed in Offprint's part; undefined where nobody did. */
  readonly onReplace: (() => void) | undefined;
  readonly progress?: {
    readonly done: number;
    readonly total: number;
    readonly onStop: (() => void) | undefined;
  };
  readonly onWrite: () => void;
}

/** How papers become notes: the vault that the browser opens, and the folder that files go into. */
export function NotesDialog({ vault, onVault, folder, onClose }: NotesDialogProps) {
  const id = useId();
  return (
    <Dialog title="Notes for Obsidian" onClose={onClose} actions={folder && <Foot {...folder} />}>
      {folder && <Folder {...folder} />}
      <Field id={id} label="Vault that “Open as note in Obsidian” opens">
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          aria-describedby={`${id}-about`}
          value={vault}
          onChange={(event) => onVault(event.target.value)}
        />
        <p id={`${id}-about`}>Empty: the one that was open last.</p>
      </Field>
    </Dialog>
  );
}

function Folder(props: NotesFolderProps) {
  const { name, onChoose, scopes, scope, onScope, checks, clashes } = props;
  return (
    <>
      <p className="hand-off-about">
        One Markdown file for each paper. Only Offprint’s part of a file is ever written anew: your
        own fields, and your text above and below that part, stay.
      </p>
      <div className="hand-off-folder">
        <FolderOpen size={16} aria-hidden="true" />
        <span>{name === undefined ? 'No folder yet' : <bdi>{name}</bdi>}</span>
        <Button onClick={onChoose}>{name === undefined ? 'Choose a folder' : 'Change'}</Button>
      </div>
      <Choices title="Papers" choices={scopes} chosen={scope} onChoose={onScope} />
      <Checks title="With" checks={checks} />
      {clashes.length > 0 && <Clashes clashes={clashes} onReplace={props.onReplace} />}
    </>
  );
}

/** So many are listed; the rest is counted. */
const listed = 50;

function Clashes({ clashes, onReplace }: Pick<NotesFolderProps, 'clashes' | 'onReplace'>) {
  return (
    <section className="hand-off-clashes" aria-label="Files left as they are">
      <h3>Left as they are</h3>
      <ul>
        {clashes.slice(0, listed).map(({ file, reason }) => (
          <li key={file}>
            <bdi>{file}</bdi> <span>{reason}</span>
          </li>
        ))}
        {clashes.length > listed && <li>… and {clashes.length - listed} more</li>}
      </ul>
      {onReplace && (
        <Button look="danger" onClick={onReplace}>
          Write Offprint’s part over my changes
        </Button>
      )}
    </section>
  );
}

function Foot({ name, outcome, progress, onWrite }: NotesFolderProps) {
  if (progress) return <Work label="Writing notes" {...progress} />;
  return (
    <>
      <p className="hand-off-outcome" role="status" data-failed={outcome.failed}>
        {outcome.text}
      </p>
      <Button
        look="primary"
        icon={<NotebookPen size={14} aria-hidden="true" />}
        disabled={name === undefined}
        onClick={onWrite}
      >
        Write notes
      </Button>
    </>
  );
}
