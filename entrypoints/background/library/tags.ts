import type { TagRow } from '../../../utils/db/rows';
import { countWords } from '../../../utils/interface/words';
import { emptyLibrary } from '../../../utils/model/state';
import {
  colourTag as colour,
  deleteTags as deleted,
  isCurrent,
  movesOfRename,
  moveTags,
  type TagMove,
} from '../../../utils/model/tag-moves';
import { isVisible, resolveTag, tagKey, tagName } from '../../../utils/model/tags';
import type { TagColour } from '../../../utils/paper/schema';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { invisibleTag } from './commands';
import { type Run, runOnMany } from './many';
import { retag, writtenTags } from './retag';
import type { Store } from './store';
import { titled } from './wording';

/**
 * What can be done to tags as such. Each is one change, however many papers have the tag, and is
 * undone as one.
 */

interface Common {
  readonly command: string;
  readonly tab?: number | undefined;
}

type Answer = Promise<Result<Stored<CommandAnswer>>>;

/** As long as a tag's name may be, see `paperSchema`. */
const longest = 200;

const gone = fail(
  'not-found',
  'This tag is no longer there: it was renamed, merged or deleted. Nothing was changed.',
);
const tooLong = fail(
  'bad-request',
  `With this name the name of a tag below it would be longer than ${longest} characters. Nothing was changed.`,
);

/** Gives a tag and those nested below it another name; where a tag has the name, they become one. */
export async function renameTag(
  store: Store,
  { tag, name, ...order }: Common & { tag: string; name: string },
): Answer {
  if (!isVisible(name)) return invisibleTag;
  return runOnMany(store, { ...order, kind: 'tags' }, async (run) => {
    const key = currentKey(run, tag);
    if (key === undefined) return gone;
    const was = nameOf(run, key);
    const to = tagKey(name);
    const merged = to !== key && isCurrent(to, run.tags);
    return move(store, run, movesOfRename(run.tags, key, name), () =>
      merged
        ? `Merged the tag ${titled(was)} into ${titled(tagName(name))}`
        : `Renamed the tag ${titled(was)} to ${titled(tagName(name))}`,
    );
  });
}

/** Makes one of several tags, under the name given; those nested below them stay. */
export async function mergeTags(
  store: Store,
  { tags, into, ...order }: Common & { tags: readonly string[]; into: string },
): Answer {
  if (!isVisible(into)) return invisibleTag;
  return runOnMany(store, { ...order, kind: 'tags' }, async (run) => {
    const keys = currentKeys(run, tags);
    if (keys.length === 0) return gone;
    const others = keys.filter((key) => key !== tagKey(into));
    return move(
      store,
      run,
      keys.map((from) => ({ from, name: into })),
      () => `Merged ${tagsInWords(run, others)} into ${titled(tagName(into))}`,
    );
  });
}

async function move(
  store: Store,
  run: Run,
  moves: readonly TagMove[],
  label: () => string,
): Promise<ReturnType<typeof ok<{ label: string }>> | typeof tooLong> {
  if (moves.some(({ name }) => name.length > longest)) return tooLong;
  const edit = moveTags({ ...emptyLibrary, tags: run.tags }, moves, run.stamp);
  await retag(store, run, edit);
  return ok({ label: label(), others: edit.changes });
}

/** Gives a tag a colour, or takes it off. */
export function colourTag(
  store: Store,
  { tag, colour: shade, ...order }: Common & { tag: string; colour: TagColour | null },
): Answer {
  return runOnMany(store, { ...order, kind: 'tags' }, async (run) => {
    const key = currentKey(run, tag);
    if (key === undefined) return gone;
    const edit = colour({ ...emptyLibrary, tags: run.tags }, key, shade, run.stamp);
    await store.database.tags.bulkPut(writtenTags(run.tags, edit.library.tags));
    const name = titled(nameOf(run, key));
    return ok({
      label: shade === null ? `Took the colour off ${name}` : `Coloured ${name} ${shade}`,
      others: edit.changes,
    });
  });
}

/** Takes tags off every paper and out of completion; those nested below them stay. */
export function deleteTags(
  store: Store,
  { tags, ...order }: Common & { tags: readonly string[] },
): Answer {
  return runOnMany(store, { ...order, kind: 'tags' }, async (run) => {
    const keys = currentKeys(run, tags);
    if (keys.length === 0) return gone;
    const edit = deleted({ ...emptyLibrary, tags: run.tags }, keys, run.stamp);
    await retag(store, run, edit);
    return ok({ label: `Deleted ${tagsInWords(run, keys)}`, others: edit.changes });
  });
}

/** Where a tag went, unless it is not there any more; one that papers have is, deleted or not. */
function currentKey(run: Run, tag: string): string | undefined {
  const key = resolveTag(tagKey(tag), run.tags);
  return run.tags.has(key) ? key : undefined;
}

const currentKeys = (run: Run, tags: readonly string[]): string[] => [
  ...new Set(tags.flatMap((tag) => currentKey(run, tag) ?? [])),
];

const nameOf = ({ tags }: Run, key: TagRow['key']): string => tags.get(key)?.name.value ?? key;

function tagsInWords(run: Run, keys: readonly string[]): string {
  const names = keys.map((key) => titled(nameOf(run, key)));
  if (names.length > 3) return `${countWords(names.length)} tags`;
  return `the ${names.length === 1 ? 'tag' : 'tags'} ${names.join(', ')}`;
}
