import type { PageRecord } from '../../utils/paper/schema';
import { send } from '../../utils/protocol/client';
import type { CommandAnswer } from '../../utils/protocol/messages';
import type { Result } from '../../utils/result';
import { isAlive } from './life';
import { learn, offerUndo, tell, update } from './papers';
import type { Strip } from './strip';
import { editor, loadTools } from './tools';
import { type Act, nextStatus, type PaperView } from './view';

/** The end of each paper's commands: they run one after the other, each on what the last one left. */
const ends = new WeakMap<PaperView, Promise<void>>();

type Command = () => Promise<Result<CommandAnswer>>;

/** Runs a command when its turn has come. The strip shows what is stored, and only then. */
function enqueue(view: PaperView, command: Command, undoable = true): void {
  const start = { busy: view.busy + 1, turn: view.turn + 1, message: undefined, undo: undefined };
  update(view, start);
  const run = async () => {
    const answer = await command();
    const end = { busy: view.busy - 1, turn: view.turn + 1 };
    if (answer.ok) {
      const { state, undoable: entry, leftAlone, keptApart } = answer.value;
      update(view, { ...end, ...(state && { state }) });
      if (undoable) offerUndo(view, entry);
      if (keptApart?.length) {
        const titles = keptApart.map(({ title }) => title).join(', ');
        tell(view, `Kept apart, as another arXiv number says: ${titles}`);
      }
      if (leftAlone?.length) tell(view, `Changed since and left as it is: ${leftAlone.join(', ')}`);
    } else {
      update(view, { ...end, asked: false });
      tell(view, answer.error.message);
      if (isAlive()) void learn([view]);
    }
  };
  ends.set(view, (ends.get(view) ?? Promise.resolve()).then(run));
}

async function edit(strip: Strip, mode: 'tags' | 'note', record: PageRecord): Promise<void> {
  const { view } = strip;
  const open = editor?.close();
  if (open?.opener === strip && open.mode === mode) return;
  editor?.load();
  const answer = await send('openEditor', { record, mode });
  if (answer.ok) editor?.open(answer.value.ticket, { opener: strip, mode });
  else tell(view, answer.error.message);
  isAlive();
}

/** What a click on one of a strip's buttons does. */
export async function act(strip: Strip, what: Act): Promise<void> {
  const { view, card } = strip;
  const entry = view.undo;
  const command = crypto.randomUUID();
  if (what === 'undo') {
    if (entry) enqueue(view, () => send('undo', { command, entry }), false);
    return;
  }
  const tools = await loadTools();
  if (!tools) {
    isAlive();
    return tell(view, 'Offprint could not read this card. Reload the page.');
  }
  const record = tools.readCard(card);
  // The page bound the card to another paper while the tools were loading: nobody meant that one.
  // (The record's first identifier need not be the card's: its text may name a better one.)
  if (!view.strips.size) return;
  if (what === 'save') {
    enqueue(view, () =>
      view.state.saved
        ? send('remove', { command, paper: record.ids })
        : send('save', { command, record }),
    );
  } else if (what === 'status') {
    const paper = record.ids;
    enqueue(view, () =>
      send('setStatus', { command, paper, record, status: nextStatus(view.state) }),
    );
  } else {
    await edit(strip, what, record);
  }
}
