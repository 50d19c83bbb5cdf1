import type { OffprintDatabase } from '../../../utils/db/database';
import type { TagRow } from '../../../utils/db/rows';
import { retagPaper } from '../../../utils/model/shown-tags';
import type { TagEdit } from '../../../utils/model/tag-moves';
import { resolveTag } from '../../../utils/model/tags';
import type { PaperId } from '../../../utils/paper/identity';
import type { Run } from './many';
import type { Store } from './store';

/** Shows papers by tags that changed: where they point, what they are called, whether they are. */

type Tags = ReadonlyMap<string, TagRow>;

/** Stores what became of tags, and shows every paper that has one of them accordingly. */
export async function retag({ database }: Store, run: Run, edit: TagEdit): Promise<void> {
  const { tags } = edit.library;
  await database.tags.bulkPut(writtenTags(run.tags, tags));
  // Where a tag goes to one that there is already, a paper of that one may have lost the first.
  const went = [...edit.goesTo].flatMap(([key, to]) => (to === undefined ? [key] : [key, to]));
  const keys = edit.revived
    ? await database.papers.toCollection().primaryKeys()
    : await papersShowing(database, run.tags, tags, went);
  await run.each(keys, (library, key) => retagPaper(library, key, edit, run.stamp));
}

/** The rows of tags that are not as they were. */
export const writtenTags = (before: Tags, after: Tags): TagRow[] =>
  [...after.values()].filter((tag) => tag !== before.get(tag.key));

/**
 * The papers that may show one of their tags otherwise by other rows of tags: under another name or
 * key; and those that have one of the tags `also`.
 */
export async function papersShowing(
  { papers }: OffprintDatabase,
  before: Tags,
  after: Tags,
  also: readonly string[] = [],
): Promise<PaperId[]> {
  const affected = [...after.values()].flatMap(({ key, name }) => {
    const went = resolveTag(key, before);
    const renamed = before.get(key)?.name.value !== name.value;
    return renamed || went !== resolveTag(key, after) ? [key, went] : [];
  });
  const found = await Promise.all(
    [...new Set([...affected, ...also])].map((key) =>
      papers.where('tagKeys').equals(key).primaryKeys(),
    ),
  );
  return [...new Set(found.flat())];
}
