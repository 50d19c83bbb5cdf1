import { nextStatus, statusNames } from '../../../utils/interface/status';
import { quoted } from '../../../utils/interface/words';
import type { Correction } from '../../../utils/paper/correction';
import type { PaperId } from '../../../utils/paper/identity';
import type { Status } from '../../../utils/paper/schema';
import { send } from '../../../utils/protocol/client';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import type { Result } from '../../../utils/result';
import { library } from '../library';
import { say } from '../view-state';
import { carryOut, undo } from './carry-out';

/** What is done to one paper. */

/** As much of a paper as a command on it needs: a whole one and the outline of one both will do. */
interface Named {
  readonly key: PaperId;
  readonly title: string;
}

export async function setStatus(paper: Named, status: Status): Promise<void> {
  const command = crypto.randomUUID();
  await carryOut({
    command,
    attempt: () => send('setStatus', { command, paper: [paper.key], status }),
    words: () => `${statusNames[status]}: ${quoted(paper.title)}`,
  });
}

let advanced: Promise<void> = Promise.resolve();

/**
 * Sets the status that follows the paper's own, once for each time it is called: keys can be
 * quicker than the row on screen, which would have two of them set the same.
 */
export function advanceStatus(paper: Named): Promise<void> {
  advanced = advanced.then(async () => {
    const row = await library.papers.get(paper.key);
    if (row) await setStatus(paper, nextStatus(row.status));
  });
  return advanced;
}

export async function setTag(paper: Named, tag: string, present: boolean): Promise<void> {
  const command = crypto.randomUUID();
  await carryOut({
    command,
    attempt: () => send('setTag', { command, paper: [paper.key], tag, present }),
    words: () => (present ? `Tagged ${quoted(tag)}` : `Took the tag ${quoted(tag)} off`),
  });
}

/** Rates a paper from 1 to 5, or takes its rating off. */
export async function setRating(paper: Named, rating: number | null): Promise<void> {
  const command = crypto.randomUUID();
  await carryOut({
    command,
    attempt: () => send('setRating', { command, paper: [paper.key], rating }),
    words: () =>
      rating === null
        ? `Took the rating off ${quoted(paper.title)}`
        : `Rated ${rating} of 5: ${quoted(paper.title)}`,
  });
}

export async function remove(paper: Named): Promise<void> {
  const command = crypto.randomUUID();
  await carryOut({
    command,
    attempt: () => send('remove', { command, paper: [paper.key] }),
    words: () => `Removed ${quoted(paper.title)}`,
  });
}

/** Puts fields right by hand; answers what is wrong when that failed, for the form to show. */
export async function correct(
  paper: Named,
  corrections: readonly Correction[],
): Promise<string | undefined> {
  const command = crypto.randomUUID();
  const answer = await send('correct', {
    command,
    paper: [paper.key],
    corrections: [...corrections],
  });
  if (!answer.ok) return answer.error.message;
  await carryOut({
    command,
    attempt: async () => answer,
    words: () => `Corrected ${quoted(paper.title)}`,
  });
  return undefined;
}

/** Says that a row which was joined into a paper is another one. */
export async function separate(paper: Named, row: Named): Promise<void> {
  const command = crypto.randomUUID();
  await carryOut({
    command,
    attempt: () => send('separate', { command, paper: [paper.key], row: row.key }),
    words: () => `Not the same paper: ${quoted(row.title)}`,
  });
}

/** A note session on a paper: one command, however many texts. */
export function beginNote(paper: Named) {
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
