import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StagingDatabase } from '../../../utils/db/staging';
import { project } from '../../../utils/model/project';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { readIntoStaging } from '../../import-worker/read';
import { done, newId, storedLibrary, testStore } from '../testing/store';
import { remove, save, setTag } from './commands';
import { commitImport } from './commit-import';
import type { Store } from './store';
import { undo } from './undo';

/**
 * Whatever an import joins and changes, undo brings the library of before back, and redo that of after, but
 * for three papers or more that became one.
 */

// Papers that an import may make one.
const known: readonly PaperId[] = ['arxiv:2601.00001', 'doi:10.1000/1', 'doi:10.1000/2', 'pmid:11'];
const names = fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 2 });
const tag = fc.constantFrom('sheep', 'goats', 'llamas');

const saved = fc.record({ ids: names, tags: fc.array(tag, { maxLength: 2 }), gone: fc.boolean() });
const entry = fc.record({
  ids: names,
  tags: fc.uniqueArray(tag),
  note: fc.constantFrom('', 'Mine.'),
});

/** An entry as it stands in a file; CSL-JSON has a place for each of these identifiers. */
const written = ({ ids, tags, note }: { ids: PaperId[]; tags: string[]; note: string }) => {
  const of = (scheme: string) => ids.find((id) => id.startsWith(scheme))?.slice(scheme.length);
  const number = of('arxiv:');
  return {
    type: 'article',
    title: 'Sheep',
    DOI: of('doi:'),
    PMID: of('pmid:'),
    ...(number && { number: `arXiv:${number}`, archive: 'arXiv' }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(note && { note }),
  };
};

/** What the user has: the papers that are saved, and what is theirs in each. Facts that were read stay known. */
async function shelf({ database }: Store) {
  const rows = await database.papers.where('shelf').equals('saved').toArray();
  return rows
    .map(({ key, tags, note, status }) => ({ key, tags, note, status }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
}

async function expectWorkedOut(store: Store) {
  const { rows } = project(await storedLibrary(store));
  for (const row of await store.database.papers.toArray()) expect(row).toEqual(rows.get(row.key));
}

test('an import is undone and redone to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(saved, { maxLength: 3 }),
      fc.array(entry, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('mine' as const, 'theirs' as const),
      async (before, entries, usual) => {
        const store = testStore();
        const staging = new StagingDatabase(`staging-${newId()}`);
        try {
          for (const { ids, tags, gone } of before) {
            await save(store, { command: newId(), record: sampleRecord({ ids, title: 'Sheep' }) });
            for (const name of tags) {
              await setTag(store, { command: newId(), paper: ids, tag: name, present: true });
            }
            if (gone) await remove(store, { command: newId(), paper: ids });
          }
          const was = await shelf(store);
          const source = JSON.stringify(entries.map(written));
          const staged = await readIntoStaging(
            { library: store.database, staging },
            { id: newId(), name: 'papers.json', source },
            () => undefined,
          );
          if (!staged.ok) throw new Error(staged.error.message);
          const command = newId();
          const { answer } = await done(
            commitImport(
              store,
              { command, staged: staged.value.id, usual },
              () => new StagingDatabase(staging.name),
            ),
          );
          if (!answer.undoable) return;
          const became = await shelf(store);
          const targets = await store.database.papers.orderBy('joinedTo').keys();
          const joinedThree = new Set(targets).size < targets.length;
          await expectWorkedOut(store);
          const undone = await done(undo(store, { command: newId(), entry: command }));
          expect(await shelf(store)).toEqual(was);
          await expectWorkedOut(store);
          const redo = undone.answer.undoable;
          if (!redo) return; // nothing that the user would notice
          await done(undo(store, { command: newId(), entry: redo }));
          // Of three that were one, some can stay apart.
          if (!joinedThree) expect(await shelf(store)).toEqual(became);
          await expectWorkedOut(store);
        } finally {
          await Promise.all([store.database.delete(), staging.delete()]);
        }
      },
    ),
    { numRuns: 150 },
  );
});
