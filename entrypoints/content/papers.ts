import type { FoundCard } from '../../utils/detection/scan';
import type { PaperId } from '../../utils/paper/identity';
import { onLibraryChange } from '../../utils/protocol/beacon';
import { send } from '../../utils/protocol/client';
import { inSlices } from '../../utils/slices';
import { isAlive, signal } from './life';
import { newView, type PaperView } from './view';

/** What this page knows of the papers on it, by the identifier that names each. */
const views = new Map<PaperId, PaperView>();

/** Most papers in one message, a limit of the protocol. */
const batchLimit = 5_000;
/** How long Undo stands, and a message, in ms. */
const undoTime = 12_000;
const messageTime = 8_000;

/** The view of a card's paper; a new one when it was not seen before. */
export function viewOf({ ids, version = 0 }: FoundCard): PaperView {
  const name = ids[0] as PaperId; // a card has one at least
  const view = views.get(name) ?? newView();
  views.set(name, view);
  for (const id of ids) view.ids.add(id);
  view.version = Math.max(view.version, version);
  return view;
}

/** Changes a view and all strips that show it. */
export function update(view: PaperView, change: Partial<PaperView>): void {
  Object.assign(view, change);
  for (const strip of view.strips) strip.draw();
}

/** Shows `value` for a while, or until something else is shown instead. */
function show(view: PaperView, what: 'message' | 'undo', value: string | undefined, time: number) {
  update(view, { [what]: value });
  setTimeout(() => view[what] === value && update(view, { [what]: undefined }), time);
}

/** Tells something in the paper's strips. */
export const tell = (view: PaperView, message: string): void =>
  show(view, 'message', message, messageTime);

/** Offers to take back a journal entry. */
export const offerUndo = (view: PaperView, entry: string | undefined): void =>
  show(view, 'undo', entry, undoTime);

/** Asks the background, in one message, about those of `wanted` that it was not asked about yet. */
export async function learn(wanted: Iterable<PaperView>): Promise<void> {
  const asked = [...new Set(wanted)].filter((view) => !view.asked).slice(0, batchLimit);
  if (!asked.length) return;
  const turns = asked.map((view) => view.turn);
  for (const view of asked) view.asked = true;
  const answer = await send('lookup', { papers: asked.map(({ ids }) => [...ids]) });
  if (!isAlive()) return;
  await inSlices(asked.entries(), ([index, view]) => {
    const state = answer.ok && answer.value[index];
    // What a command has answered meanwhile is newer.
    if (state && view.turn === turns[index]) update(view, { state });
    view.asked = answer.ok;
  });
}

/** Asks again about the papers that `concerns` picks and a strip shows; forgets the others. */
export function refresh(concerns: (view: PaperView) => boolean): void {
  for (const [name, view] of views) {
    if (!concerns(view)) continue;
    view.asked = false;
    if (!view.strips.size && !view.busy) views.delete(name);
  }
  void learn(views.values());
}

/** Follows changes made elsewhere. They come in bursts: one lookup for all of a burst. */
export function followLibrary(): void {
  let pending: Set<PaperId | 'everything'> | undefined;
  onLibraryChange(({ ids, everything }) => {
    if (!pending) {
      const burst = new Set<PaperId | 'everything'>();
      pending = burst;
      setTimeout(() => {
        pending = undefined;
        refresh((view) => burst.has('everything') || [...view.ids].some((id) => burst.has(id)));
      }, 20);
    }
    for (const id of everything ? (['everything'] as const) : ids) pending.add(id);
  }, signal);
}
