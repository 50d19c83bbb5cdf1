import { readLastChange } from '../../../utils/db/queries';
import { send } from '../../../utils/protocol/client';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import type { Result } from '../../../utils/result';
import { library } from '../library';
import { say, setView } from '../view-state';
import { beginWork } from '../work';

/**
 * Everything the library's page changes goes this way: each command is sent once, answered by the
 * background when it is stored, and then offered to be taken back; a failed one can be sent again
 * under the same id.
 */

export interface Task<Answer extends CommandAnswer> {
  /** The command's own id. */
  readonly command: string;
  /** Sends it; `withoutBackup` when the user wants to go on although no backup can be made first. */
  readonly attempt: (withoutBackup: boolean) => Promise<Result<Answer>>;
  /** What to say once it is done. */
  readonly words: (answer: Answer) => string;
  /** What is being done, for what may take long: “Tagging 10,000 papers”. */
  readonly doing?: string;
  readonly wayBack?: string;
}

/** Sends a command and says what became of it. Answers with it once it is stored. */
export async function carryOut<Answer extends CommandAnswer>(
  task: Task<Answer>,
  withoutBackup = false,
): Promise<Answer | undefined> {
  const { command, attempt, words, doing, wayBack = 'Undo' } = task;
  const done = doing === undefined ? undefined : beginWork(command, doing);
  // What was said before would stand beside how far this is.
  if (done) setView({ message: undefined });
  const answer = await attempt(withoutBackup);
  done?.();
  if (!answer.ok) {
    const { code, message } = answer.error;
    say({
      text: message,
      // What was stopped on purpose is no error.
      ...(code !== 'cancelled' && {
        tone: 'error',
        action:
          code === 'no-backup'
            ? { label: 'Go on without', run: () => void carryOut(task, true) }
            : { label: 'Try again', run: () => void carryOut(task, withoutBackup) },
      }),
    });
    return undefined;
  }
  const { undoable } = answer.value;
  say({
    text: words(answer.value),
    ...(undoable && { action: { label: wayBack, run: () => void undo(undoable) } }),
  });
  return answer.value;
}

/** Takes one journal entry back, and says what it left alone. */
export async function undo(entry: string, label?: string): Promise<void> {
  const command = crypto.randomUUID();
  await carryOut({
    command,
    attempt: () => send('undo', { command, entry }),
    words: ({ leftAlone = [] }) => {
      const done = label ? `Undone: ${label}` : 'Undone.';
      if (leftAlone.length === 0) return done;
      return `${done} Left as changed since: ${leftAlone.join(', ')}.`;
    },
    doing: 'Undoing',
    wayBack: 'Redo',
  });
}

/** Takes back the last change that stands. */
export async function undoLast(): Promise<void> {
  const last = await readLastChange(library);
  if (last) await undo(last.turn, last.entry.label);
  else say({ text: 'There is nothing to undo.' });
}
