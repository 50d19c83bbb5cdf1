import { quoted } from '../../../utils/interface/words';
import { send } from '../../../utils/protocol/client';
import type { SavedView } from '../../../utils/search/saved-view';
import { carryOut } from './carry-out';

/** What is done to the searches that are kept under a name. Each answers whether it was done. */

/** Keeps a search, under a new id or in the place of one that is kept. */
export async function saveView(
  view: SavedView,
  id: string = crypto.randomUUID(),
): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('saveView', { command, id, view }),
    words: () => `Saved the search ${quoted(view.name)}`,
  });
  return answer !== undefined;
}

export async function removeView(view: { readonly id: string; readonly name: string }) {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('removeView', { command, id: view.id }),
    words: () => `Removed the saved search ${quoted(view.name)}`,
  });
  return answer !== undefined;
}
