import { Copy, Download } from 'lucide-react';
import { paperCount } from '../../utils/interface/words';
import { Button } from '../button/Button';
import { Dialog } from '../dialog/Dialog';
import './export-dialog.css';
import { type Choice, Choices } from './Choices';

interface ExportDialogProps {
  readonly scopes: readonly Choice[];
  readonly scope: string;
  readonly onScope: (id: string) => void;
  readonly formats: readonly Choice[];
  readonly format: string;
  readonly onFormat: (id: string) => void;
  /** How many papers the scope holds; undefined while they are counted. */
  readonly count: number | undefined;
  /** The first lines of the file; undefined while they are read. */
  readonly preview: string | undefined;
  /** What became of the last Save or Copy. */
  readonly outcome: string;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** What to export, as what, and where to. */
export function ExportDialog(props: ExportDialogProps) {
  const { count, preview, outcome, busy } = props;
  const nothing = count === 0;
  return (
    <Dialog
      title="Export papers"
      onClose={props.onClose}
      actions={
        <>
          <p className="export-dialog-outcome" role="status">
            {outcome}
          </p>
          <Button
            icon={<Copy size={14} aria-hidden="true" />}
            disabled={busy || nothing}
            onClick={props.onCopy}
          >
            Copy
          </Button>
          <Button
            look="primary"
            icon={<Download size={14} aria-hidden="true" />}
            disabled={busy || nothing}
            onClick={props.onSave}
          >
            Save
          </Button>
        </>
      }
    >
      <Choices
        title="Papers"
        choices={props.scopes}
        chosen={props.scope}
        onChoose={props.onScope}
      />
      <Choices
        title="Format"
        choices={props.formats}
        chosen={props.format}
        onChoose={props.onFormat}
      />
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
