import { readLastChange } from '../../utils/db/queries';
import { statusNames } from '../../utils/interface/status';
import { quoted } from '../../utils/interface/words';
import type { Paper, Status } from '../../utils/paper/schema';
import { send } from '../../utils/protocol/client';
import type { CommandAnswer } from '../../utils/protocol/messages';
import type { Result } from '../../utils/result';
import { library } from './library';
import { say } from './view-state';

/**
 * Everything the popup changes. Each command is sent once, answered by the background when it is
 * stored, and then offered to be taken back; a failed one can be sent again under the same id.
 */

/** Sends a command and says what became of it. */
async function carryOut(
  attempt: () => Promise<Result<CommandAnswer>>,
  words: (answer: CommandAnswer) => string,
  wayBack = 'Undo',
): Promise<void> {
  const answer = await attempt();
  if (!answer.ok) {
    const again = () => void carryOut(attempt, words, wayBack);
    say({
      text: answer.error.message,
      tone: 'error',
      action: { label: 'Try again', run: again },
    });
    return;
  }
  const { undoable } = answer.value;
  say({
    text: words(answer.value),
    ...(undoable && { action: { label: wayBack, run: () => void undo(undoable) } }),
  });
}

export function setStatus(paper: Paper, status: Status): Promise<void> {
  const request = { command: crypto.randomUUID(), paper: [paper.key], status };
  return carryOut(
    () => send('setStatus', request),
    () => `${statusNames[status]}: ${quoted(paper.title)}`,
  );
}

export function setTag(paper: Paper, tag: string, present: boolean): Promise<void> {
  const request = { command: crypto.randomUUID(), paper: [paper.key], tag, present };
  return carryOut(
    () => send('setTag', request),
    () => (present ? `Tagged ${quoted(tag)}` : `Took the tag ${quoted(tag)} off`),
  );
}

export function remove(paper: Paper): Promise<void> {
  const request = { command: crypto.randomUUID(), paper: [paper.key] };
  return carryOut(
    () => send('remove', request),
    () => `Removed ${quoted(paper.title)}`,
  );
}

/** Says that a row which was joined into a paper is another one. */
export function separate(paper: Paper, row: Paper): Promise<void> {
  const request = { command: crypto.randomUUID(), paper: [paper.key], row: row.key };
  return carryOut(
    () => send('separate', request),
    () => `Not the same paper: ${quoted(row.title)}`,
  );
}

/** A note session on a paper: one command, however many texts. */
export function beginNote(paper: Paper) {
  const command = crypto.randomUUID();
  let undoable: string | undefined;
  return {
    async write(note: string, sequence: number): Promise<Result<CommandAnswer>> {
      const answer = await send('writeNote', { command, sequence, paper: [paper.key], note });
      if (answer.ok) undoable = answer.value.undoable ?? undoable;
      return answer;
    },
    /** Says that the note is stored, once the user has left it. */
    finish() {
      const entry = undoable;
      if (!entry) return;
      say({
        text: `Note saved: ${quoted(paper.title)}`,
        action: { label: 'Undo', run: () => void undo(entry) },
      });
    },
  };
}

/** Takes one journal entry back, and says what it left alone. */
export function undo(entry: string, label?: string): Promise<void> {
  const request = { command: crypto.randomUUID(), entry };
  return carryOut(
    () => send('undo', request),
    ({ leftAlone = [] }) => {
      const done = label ? `Undone: ${label}` : 'Undone.';
      if (leftAlone.length === 0) return done;
      return `${done} Left as changed since: ${leftAlone.join(', ')}.`;
    },
    'Redo',
  );
}

/** Takes back the last change that stands. */
export async function undoLast(): Promise<void> {
  const last = await readLastChange(library);
  if (last) await undo(last.turn, last.entry.label);
  else say({ text: 'There is nothing to undo.' });
}
