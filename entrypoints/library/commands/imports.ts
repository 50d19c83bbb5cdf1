import type { StagedImport } from '../../../utils/db/staging';
import type { Side } from '../../../utils/import/choice';
import { paperCount, quoted } from '../../../utils/interface/words';
import { send } from '../../../utils/protocol/client';
import { carryOut } from './carry-out';

/** Takes in what was read from a file, and says what became of it. */
export async function commitImport({ id, name }: StagedImport, usual: Side): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: (withoutBackup) => send('commitImport', { command, staged: id, usual, withoutBackup }),
    words: ({ count = 0 }) => `Imported ${paperCount(count)} from ${quoted(name)}`,
    doing: `Importing from ${quoted(name)}`,
  });
  return answer !== undefined;
}
