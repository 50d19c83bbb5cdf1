import { paperCount, quoted } from '../../../utils/interface/words';
import type { TagColour } from '../../../utils/paper/schema';
import { send } from '../../../utils/protocol/client';
import { carryOut } from './carry-out';

/** What is done to tags, everywhere at once. Each answers whether it was done. */

interface NamedTag {
  readonly key: string;
  readonly name: string;
}

const on = (count: number | undefined) => (count ? ` on ${paperCount(count)}` : '');

/** Gives a tag another name; where that is another tag's, the two become one. */
export async function renameTag(tag: NamedTag, name: string): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('renameTag', { command, tag: tag.key, name }),
    words: ({ count }) => `Renamed ${quoted(tag.name)} to ${quoted(name)}${on(count)}`,
    doing: `Renaming ${quoted(tag.name)}`,
  });
  return answer !== undefined;
}

/** Makes one of several tags. */
export async function mergeTags(tags: readonly NamedTag[], into: string): Promise<boolean> {
  const command = crypto.randomUUID();
  // The one that the others become is none of those that go.
  const going = tags.filter(({ name }) => name !== into);
  const [first] = going;
  const many = going.length === 1 && first ? quoted(first.name) : `${going.length} tags`;
  const answer = await carryOut({
    command,
    attempt: () => send('mergeTags', { command, tags: tags.map(({ key }) => key), into }),
    words: ({ count }) => `Merged ${many} into ${quoted(into)}${on(count)}`,
    doing: `Merging ${many}`,
  });
  return answer !== undefined;
}

export async function colourTag(tag: NamedTag, colour: TagColour | null): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('colourTag', { command, tag: tag.key, colour }),
    words: () =>
      colour ? `${quoted(tag.name)} is ${colour} now` : `${quoted(tag.name)} has no colour now`,
  });
  return answer !== undefined;
}

/** Takes tags off every paper, and out of completion. */
export async function deleteTags(tags: readonly NamedTag[]): Promise<boolean> {
  const command = crypto.randomUUID();
  const [first] = tags;
  const many = tags.length === 1 && first ? `the tag ${quoted(first.name)}` : `${tags.length} tags`;
  const answer = await carryOut({
    command,
    attempt: () => send('deleteTags', { command, tags: tags.map(({ key }) => key) }),
    words: ({ count }) => `Deleted ${many}${count ? `, off ${paperCount(count)}` : ''}`,
    doing: `Deleting ${many}`,
  });
  return answer !== undefined;
}
