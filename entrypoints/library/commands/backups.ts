import { paperCount } from '../../../utils/interface/words';
import { send } from '../../../utils/protocol/client';
import type { RequestOf } from '../../../utils/protocol/messages';
import { forgetAll } from '../import/staging';
import { outside } from '../outside';
import { say } from '../view-state';
import { carryOut } from './carry-out';

/** Makes a backup now, and says what became of it. */
export async function backUp(): Promise<void> {
  const answer = await send('backUp', {});
  if (!answer.ok) say({ text: answer.error.message, tone: 'error' });
  else if (answer.value.backup) say({ text: 'Everything is backed up.' });
  else say({ text: 'There is nothing to back up yet.' });
}

/** Brings a backup back, the newest good one if none is named. Answers whether it did. */
export async function restoreBackup(
  wish: RequestOf<'restoreBackup'>['wish'],
  backup?: string,
): Promise<boolean> {
  const command = crypto.randomUUID();
  const request = { command, wish, ...(backup && { backup }) };
  const answer = await carryOut({
    command,
    attempt: (withoutBackup) => send('restoreBackup', { ...request, withoutBackup }),
    words: ({ count = 0, passedOver = 0 }) =>
      `Restored ${paperCount(count)}.${passedOver > 0 ? ` ${passedOverWords(passedOver)}` : ''}`,
    doing: 'Restoring a backup',
  });
  return answer !== undefined;
}

const passedOverWords = (count: number): string =>
  count === 1
    ? 'The newest backup was damaged, so the one before it was used.'
    : `The newest ${count} backups were damaged, so the one before them was used.`;

export async function deleteBackup(backup: string): Promise<void> {
  const answer = await send('deleteBackup', { backup });
  if (!answer.ok) say({ text: answer.error.message, tone: 'error' });
}

/** Deletes the whole library, and what is known of its papers elsewhere. Answers whether it did. */
export async function deleteEverything(backupsToo: boolean): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: (withoutBackup) => send('deleteEverything', { command, backupsToo, withoutBackup }),
    words: () => (backupsToo ? 'Everything was deleted.' : 'Deleted. Backups are in the settings.'),
    doing: 'Deleting everything',
  });
  if (answer) await Promise.all([outside.sent.clear(), forgetAll()]);
  return answer !== undefined;
}
