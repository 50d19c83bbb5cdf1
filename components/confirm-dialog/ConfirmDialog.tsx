import type { ReactNode } from 'react';
import { Button } from '../button/Button';
import { Dialog } from '../dialog/Dialog';

interface ConfirmDialogProps {
  readonly title: string;
  /** What comes of it. */
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly confirm: string;
  /** What can be done first, beside it. */
  readonly first?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. The focus begins at the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, first, onConfirm, onClose } = props;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          {first}
          <Button data-autofocus="" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="danger-filled"
            onClick={() => {
              onClose();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
