import { Send } from 'lucide-react';
import { useId } from 'react';
import type { ZoteroTarget } from '../../utils/hand-off/zotero';
import { paperCount } from '../../utils/interface/words';
import { Button } from '../button/Button';
import { type Check, Checks } from '../checks/Checks';
import { Dialog } from '../dialog/Dialog';
import { Field } from '../field/Field';
import { Work } from '../work/Work';
import './hand-off-dialog.css';

/** How it stands between Offprint and Zotero. */
export type ZoteroStand =
  | { readonly kind: 'looking' }
  /** The browser lets nothing through yet. */
  | { readonly kind: 'closed'; readonly refused: boolean }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready';
      /** The library or collection that is selected in Zotero. */
      readonly selected: string;
      readonly targets: readonly ZoteroTarget[];
    };

interface ZoteroDialogProps {
  readonly count: number;
  readonly stand: ZoteroStand;
  /** The chosen target's id; empty for what is selected in Zotero. */
  readonly target: string;
  readonly onTarget: (id: string) => void;
  readonly checks: readonly Check[];
  /** How many of them were sent before, and whether they are sent once more. */
  readonly before: { readonly count: number; readonly again: Check };
  readonly outcome: { readonly text: string; readonly failed: boolean };
  readonly progress?: {
    readonly done: number;
    readonly total: number;
    readonly onStop: (() => void) | undefined;
  };
  /** Has the browser let Offprint talk to Zotero; called in the click itself. */
  readonly onOpen: () => void;
  /** Looks for Zotero once more. */
  readonly onLook: () => void;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What goes to Zotero, where in it, and what became of it. */
export function ZoteroDialog(props: ZoteroDialogProps) {
  const { count, stand, before, outcome, progress, onClose } = props;
  const going = before.again.checked ? count : count - before.count;
  return (
    <Dialog
      title={`Send ${paperCount(count)} to Zotero`}
      onClose={onClose}
      actions={
        progress ? (
          <Work label="Sending to Zotero" {...progress} />
        ) : (
          <>
            <p className="hand-off-outcome" role="status" data-failed={outcome.failed}>
              {outcome.text}
            </p>
            {stand.kind === 'closed' && (
              <Button look="primary" data-autofocus="" onClick={props.onOpen}>
                Connect to Zotero
              </Button>
            )}
            {stand.kind === 'failed' && (
              <Button look="primary" data-autofocus="" onClick={props.onLook}>
                Try again
              </Button>
            )}
            {stand.kind === 'ready' && (
              <Button
                look="primary"
                icon={<Send size={14} aria-hidden="true" />}
                disabled={going === 0}
                onClick={props.onSend}
              >
                Send {paperCount(going)}
              </Button>
            )}
          </>
        )
      }
    >
      <Body {...props} />
    </Dialog>
  );
}

function Body({ stand, target, onTarget, checks, before }: ZoteroDialogProps) {
  const id = useId();
  switch (stand.kind) {
    case 'looking':
      return (
        <p className="hand-off-about" role="status">
          Looking for Zotero on this computer…
        </p>
      );
    case 'closed':
      return (
        <>
          <p className="hand-off-about">
            Offprint hands papers to the Zotero that runs on this computer, at 127.0.0.1. Your
            browser asks you once whether it may; nothing goes anywhere else, and nothing goes
            before you press Send.
          </p>
          {stand.refused && (
            <p className="hand-off-problem" role="alert">
              Your browser was told not to let Offprint talk to Zotero, so nothing was sent. Press
              “Connect to Zotero” and allow it, or export the papers as a file for Zotero instead.
            </p>
          )}
        </>
      );
    case 'failed':
      return (
        <p className="hand-off-problem" role="alert">
          {stand.message}
        </p>
      );
    default:
      return (
        <>
          <Field id={id} label="Into">
            <select id={id} value={target} onChange={(event) => onTarget(event.target.value)}>
              <option value="">{`“${stand.selected}”, which is selected in Zotero`}</option>
              {stand.targets.map(({ id: one, name, level }) => (
                <option key={one} value={one}>
                  {`${'\u2003'.repeat(level)}${name}`}
                </option>
              ))}
            </select>
          </Field>
          <Checks title="With" checks={checks} />
          {before.count > 0 && (
            <Checks title={`${paperCount(before.count)} sent before`} checks={[before.again]} />
          )}
        </>
      );
  }
}
