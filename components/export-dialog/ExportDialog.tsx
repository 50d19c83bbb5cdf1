import { Copy, Download, GripVertical } from 'lucide-react';
import { paperCount } from '../../utils/interface/words';
import { Button } from '../button/Button';
import { type Check, Checks } from '../checks/Checks';
import { type Choice, Choices } from '../choices/Choices';
import { Dialog } from '../dialog/Dialog';
import { Work } from '../work/Work';
import './export-dialog.css';
import { KeyPatternField, type KeyPatternFieldProps } from './KeyPatternField';
import { SearchChoice, type SearchChoiceProps } from './SearchChoice';

interface ExportDialogProps {
  readonly scopes: readonly Choice[];
  readonly scope: string;
  readonly onScope: (id: string) => void;
  /** Where the papers of a search are exported: which one. */
  readonly searches?: SearchChoiceProps;
  readonly formats: readonly (Choice & { readonly about: string })[];
  readonly format: string;
  readonly onFormat: (id: string) => void;
  readonly options: readonly Check[];
  /** Where the format has citation keys. */
  readonly keyPattern?: KeyPatternFieldProps;
  /** How many papers the scope holds; undefined while they are counted. */
  readonly count: number | undefined;
  /** The first lines of the file; undefined while they are read. */
  readonly preview: string | undefined;
  /** The whole text, where it is short enough to be dragged out. */
  readonly draggable?: string;
  /** What became of the last Save or Copy. */
  readonly outcome: string;
  /** How far a file has come that is being written. */
  readonly progress?: {
    readonly done: number;
    readonly total: number;
    readonly onStop: () => void;
  };
  /** Whether nothing can be written as it is now. */
  readonly blocked: boolean;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** From this many papers on it is worth showing how far a file has come. */
const shownAbove = 500;

/** What to export, as what, and where to. */
export function ExportDialog(props: ExportDialogProps) {
  const { count, preview, outcome, progress, blocked, formats, format } = props;
  const nothing = count === 0;
  const disabled = blocked || nothing || progress !== undefined;
  return (
    <Dialog
      title="Export papers"
      size="wide"
      onClose={props.onClose}
      actions={
        progress && progress.total > shownAbove ? (
          <Work label="Writing the file" {...progress} />
        ) : (
          <>
            <p className="export-dialog-outcome" role="status">
              {outcome}
            </p>
            {props.draggable !== undefined && !nothing && <DragHandle text={props.draggable} />}
            <Button
              icon={<Copy size={14} aria-hidden="true" />}
              disabled={disabled}
              onClick={props.onCopy}
            >
              Copy
            </Button>
            <Button
              look="primary"
              icon={<Download size={14} aria-hidden="true" />}
              disabled={disabled}
              onClick={props.onSave}
            >
              Save
            </Button>
          </>
        )
      }
    >
      <Choices
        title="Papers"
        choices={props.scopes}
        chosen={props.scope}
        onChoose={props.onScope}
      />
      {props.searches && <SearchChoice {...props.searches} />}
      <Choices
        title="Format"
        about={formats.find(({ id }) => id === format)?.about}
        choices={formats}
        chosen={format}
        onChoose={props.onFormat}
      />
      {props.options.length > 0 && <Checks title="With" checks={props.options} />}
      {props.keyPattern && <KeyPatternField {...props.keyPattern} />}
      <h3 className="export-dialog-heading">
        Preview
        <span>{count === undefined ? '' : paperCount(count)}</span>
      </h3>
      <textarea
        className="export-dialog-preview"
        aria-label="First lines of the file"
        readOnly
        wrap="off"
        value={nothing ? 'No papers to export.' : (preview ?? '')}
      />
    </Dialog>
  );
}

/** By the mouse only: who uses the keyboard copies. */
function DragHandle({ text }: { readonly text: string }) {
  return (
    <span
      className="export-dialog-drag"
      draggable
      aria-hidden="true"
      title="Drag the text into another window"
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', text);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <GripVertical size={14} />
      Drag
    </span>
  );
}
