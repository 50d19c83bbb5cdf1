import type { PickableTag } from '../../components/tag-picker/TagPicker';
import type { OffprintDatabase } from '../../utils/db/database';
import type { TagUse } from '../../utils/db/queries';
import { countWords } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';

/** So few rows are read faster than the index of every tag. */
const fewEnough = 300;

/** How many of some papers have each tag, by its key. */
export async function countTagsAmong(
  database: OffprintDatabase,
  papers: ReadonlySet<PaperId>,
  tags: readonly TagUse[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  if (papers.size <= fewEnough) {
    for (const row of await database.papers.bulkGet([...papers])) {
      for (const key of row?.tagKeys ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
  await Promise.all(
    tags.map(async ({ key }) => {
      const having = await database.papers.where('tagKeys').equals(key).primaryKeys();
      const count = having.reduce((sum, paper) => sum + (papers.has(paper) ? 1 : 0), 0);
      if (count > 0) counts.set(key, count);
    }),
  );
  return counts;
}

/** The tags to put on papers, in their order: each says how many of the papers have it already. */
export function tagsToPutOn(
  tags: readonly TagUse[],
  counts: ReadonlyMap<string, number>,
  papers: number,
): PickableTag[] {
  return tags.map((tag) => pickable(tag, counts.get(tag.key) ?? 0, papers));
}

/** The tags that can be taken off papers: those that any of them has, the most frequent first. */
export function tagsToTakeOff(
  tags: readonly TagUse[],
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

function pickable({ key, name, colour }: TagUse, count: number, papers: number): PickableTag {
  const number = (value: number) => countWords(value);
  return {
    key,
    name,
    ...(colour && { colour }),
    ...(count === papers && { held: 'all', aside: papers === 1 ? 'has it' : 'all have it' }),
    ...(count > 0 &&
      count < papers && { held: 'some', aside: `${number(count)} of ${number(papers)}` }),
  };
}
