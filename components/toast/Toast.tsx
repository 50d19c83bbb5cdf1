import { X } from 'lucide-react';
import { Button, IconButton } from '../button/Button';
import './toast.css';

interface ToastProps {
  readonly text: string;
  readonly tone?: 'plain' | 'error';
  /** What can be done about it at once, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onClose: () => void;
}

/** One line about what just happened. The live region around it is the caller's. */
export function Toast({ text, tone = 'plain', action, onClose }: ToastProps) {
  return (
    <div className="toast" data-tone={tone}>
      <p className="toast-text">{text}</p>
      {action && (
        <Button look="quiet" onClick={action.run}>
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X size={14} aria-hidden="true" />} onClick={onClose} />
    </div>
  );
}
