import { noteUse, remove, restore, setStatus, setTag } from '../../../utils/model/commands';
import type { Edit } from '../../../utils/model/edit';
import { setRating } from '../../../utils/model/fields';
import type { Stamp } from '../../../utils/model/stamp';
import type { Library } from '../../../utils/model/state';
import { isVisible, resolveTag, tagKey } from '../../../utils/model/tags';
import type { PaperId } from '../../../utils/paper/identity';
import type { BulkChange, CommandAnswer } from '../../../utils/protocol/messages';
import { ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { invisibleTag } from './commands';
import { type Run, runOnMany } from './many';
import type { Store } from './store';
import { bulkInWords } from './wording';
import { wornTags } from './worn-tags';

/** Does the same to many papers: all of them or none, undone as one. */
export async function bulk(
  store: Store,
  {
    papers,
    change,
    ...order
  }: {
    command: string;
    papers: readonly PaperId[];
    change: BulkChange;
    tab?: number | undefined;
  },
): Promise<Result<Stored<CommandAnswer>>> {
  if (change.kind === 'tag' && !isVisible(change.tag)) return invisibleTag;
  return runOnMany(store, { ...order, kind: 'bulk' }, async (run) => {
    if (change.kind === 'tag') {
      await tagEach(store, run, papers, change);
    } else {
      await run.each(papers, (library, key) => changeOf(library, key, change, run.stamp));
    }
    return ok({ label: bulkInWords(change, run.count) });
  });
}

/** The tag's own row is written once, and only when a paper got it. */
async function tagEach(
  { database }: Store,
  run: Run,
  papers: readonly PaperId[],
  { tag: name, present }: BulkChange & { kind: 'tag' },
): Promise<void> {
  const tag = resolveTag(tagKey(name), run.tags);
  const known = run.tags.get(tag);
  const { stamp } = run;
  await run.each(papers, (library, key) => {
    const own = { ...library, tags: wornTags(library, [tagKey(name), tag]) };
    const { changes, library: edited } = setTag(own, key, name, present, stamp);
    // What the tag is called shows on the paper, whose row is worked out from all tags.
    const row = edited.tags.get(tag);
    const tags = row && !known ? new Map(own.tags).set(tag, row) : own.tags;
    return { library: { ...edited, tags }, changes };
  });
  if (!present || run.count === 0) return;
  const noted = noteUse({ papers: new Map(), tags: run.tags, views: new Map() }, tag, name, stamp);
  const row = noted.tags.get(tag);
  if (row) await database.tags.put(row);
}

function changeOf(
  library: Library,
  key: PaperId,
  change: Exclude<BulkChange, { kind: 'tag' }>,
  stamp: Stamp,
): Edit {
  switch (change.kind) {
    case 'status':
      return setStatus(library, key, change.status, stamp);
    case 'rating':
      return setRating(library, key, change.rating, stamp);
    case 'remove':
      return remove(library, key, stamp);
    case 'restore':
      return restore(library, key, stamp);
  }
}
