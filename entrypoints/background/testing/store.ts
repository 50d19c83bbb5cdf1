import { OffprintDatabase } from '../../../utils/db/database';
import { readTags, type TagUse, withCounts } from '../../../utils/db/queries';
import type { PaperRow } from '../../../utils/db/rows';
import type { Library } from '../../../utils/model/state';
import type { PaperId } from '../../../utils/paper/identity';
import type { Progress } from '../../../utils/protocol/progress';
import type { Stored } from '../library/command';
import { Jobs } from '../library/jobs';
import type { Store } from '../library/store';

/** A store of its own for one test, whose clock moves on by a second at every look. */
export function testStore(
  tell: (progress: Progress) => void = () => undefined,
): Store & { setTime: (time: number) => void } {
  let time = Date.UTC(2026, 0, 1);
  return {
    jobs: new Jobs(tell),
    database: new OffprintDatabase(`test-${crypto.randomUUID()}`),
    now: () => {
      time += 1_000;
      return time;
    },
    setTime: (later) => {
      time = later;
    },
  };
}

/** The stored outcome of a command that must have worked. */
export async function done(command: Promise<unknown>): Promise<Stored> {
  const result = (await command) as { ok: boolean; value: Stored; error?: unknown };
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const newId = (): string => crypto.randomUUID();

export const rowOf = (store: Store, key: PaperId): Promise<PaperRow | undefined> =>
  store.database.papers.get(key);

/** The states of everything stored, to work the rows out anew. */
export async function storedLibrary({ database }: Store): Promise<Library> {
  const [papers, tags, views] = await Promise.all([
    database.papers.toArray(),
    database.tags.toArray(),
    database.views.toArray(),
  ]);
  return {
    papers: new Map(papers.map(({ key, state }) => [key, state])),
    tags: new Map(tags.map((tag) => [tag.key, tag])),
    views: new Map(views.map((view) => [view.id, view])),
  };
}

/** The tags that are known, and how many saved papers have each. */
export async function tagUse({ database }: Pick<Store, 'database'>): Promise<readonly TagUse[]> {
  const counts = new Map<string, number>();
  const papers = await database.papers.filter(({ shelf }) => shelf === 'saved').toArray();
  for (const key of papers.flatMap(({ tagKeys }) => tagKeys)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return withCounts(await readTags(database), counts);
}

/** All that is stored, to see that something changed nothing. */
export async function everything({ database }: Store): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}
