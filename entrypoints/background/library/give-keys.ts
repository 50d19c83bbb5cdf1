import { CitationKeys, derivedKey } from '../../../utils/export/citation-key';
import { type KeyPattern, parseKeyPattern } from '../../../utils/export/citation-key-pattern';
import { giveCitationKey } from '../../../utils/model/fields';
import { compareText } from '../../../utils/model/order';
import type { PaperId } from '../../../utils/paper/identity';
import type { CommandAnswer } from '../../../utils/protocol/messages';
import { fail, ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import { chunk, runOnMany } from './many';
import type { Store } from './store';

/**
 * Gives citation keys to the papers that have none. A key that was given once stays, whatever is
 * corrected or saved later: somebody may have cited by it.
 */
export async function giveKeys(
  store: Store,
  {
    papers,
    pattern,
    ...order
  }: { command: string; papers: readonly PaperId[]; pattern: string; tab?: number | undefined },
): Promise<Result<Stored<CommandAnswer>>> {
  const parsed = parseKeyPattern(pattern);
  if (!parsed.ok) return fail('bad-request', parsed.error);
  return runOnMany(store, { ...order, kind: 'keys' }, async (run) => {
    const keys = await keysFor(store, papers, parsed.value);
    await run.each([...keys.keys()], (library, key, asked) =>
      giveCitationKey(library, key, keys.get(asked) ?? '', run.stamp),
    );
    return ok({ label: 'Citation keys' });
  });
}

/** The keys of those papers that have none yet. */
async function keysFor(
  { database }: Store,
  papers: readonly PaperId[],
  pattern: KeyPattern,
): Promise<ReadonlyMap<PaperId, string>> {
  const given = new CitationKeys();
  const keyed = database.papers.orderBy('citationKey');
  const [taken, papersWithKey] = await Promise.all([keyed.keys(), keyed.primaryKeys()]);
  for (const key of taken) given.give(String(key));
  // Most exports are not the first one: what has its key is not even read.
  const settled = new Set(papersWithKey);
  const asked = papers.filter((key) => !settled.has(key));
  const wanted: { key: PaperId; savedAt: string; base: string }[] = [];
  for (let start = 0; start < asked.length; start += chunk) {
    for (const row of await database.papers.bulkGet(asked.slice(start, start + chunk))) {
      if (!row) continue;
      wanted.push({ key: row.key, savedAt: row.savedAt, base: derivedKey(row, pattern) });
    }
  }
  wanted.sort((a, b) => compareText(a.savedAt, b.savedAt) || compareText(a.key, b.key));
  return new Map(wanted.map(({ key, base }) => [key, given.give(base)]));
}
