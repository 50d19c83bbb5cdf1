import type { PickableTag } from '../../components/tag-picker/TagPicker';
import type { NamedTag } from '../../utils/db/queries';
import { countWords } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';
import { search } from './search';

/** How many of some papers have each tag, by its key. */
export async function countTagsAmong(
  papers: ReadonlySet<PaperId>,
): Promise<ReadonlyMap<string, number>> {
  const counts = await search.ask('tagsAmong', [...papers]);
  return new Map(counts.map(({ value, count }) => [value, count]));
}

/** The tags to put on papers, in their order: each says how many of the papers have it already. */
export function tagsToPutOn(
  tags: readonly NamedTag[],
  counts: ReadonlyMap<string, number>,
  papers: number,
): PickableTag[] {
  return tags.map((tag) => pickable(tag, counts.get(tag.key) ?? 0, papers));
}

/** The tags that can be taken off papers: those that any of them has, the most frequent first. */
export function tagsToTakeOff(
  tags: readonly NamedTag[],
  counts: ReadonlyMap<string, number>,
  papers: number,
): PickableTag[] {
  return tags
    .flatMap((tag) => {
      const count = counts.get(tag.key) ?? 0;
      return count > 0 ? [{ tag, count }] : [];
    })
    .sort((a, b) => b.count - a.count)
    .map(({ tag, count }) => pickable(tag, count, papers));
}

function pickable({ key, name, colour }: NamedTag, count: number, papers: number): PickableTag {
  return {
    key,
    name,
    ...(colour && { colour }),
    ...(count === papers && { held: 'all', aside: papers === 1 ? 'has it' : 'all have it' }),
    ...(count > 0 &&
      count < papers && { held: 'some', aside: `${countWords(count)} of ${countWords(papers)}` }),
  };
}
