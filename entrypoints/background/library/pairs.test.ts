import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleRecord } from '../../../utils/model/testing/samples';
import type { PaperId } from '../../../utils/paper/identity';
import { done, everything, newId, rowOf, testStore } from '../testing/store';
import { save, setStatus } from './commands';
import { link, merge, setDistinct } from './pairs';
import { separate } from './separate';
import { undo } from './undo';

const arxiv: PaperId = 'arxiv:2407.21783';
const doi: PaperId = 'doi:10.1000/a';
const other: PaperId = 'arxiv:2408.00001';
const papers = [arxiv, doi] as const;
let store = testStore();

const saveIt = (ids: PaperId[], title: string) =>
  done(save(store, { command: newId(), record: sampleRecord({ ids, title }) }));

beforeEach(async () => {
  store = testStore();
  await saveIt([arxiv], 'The preprint');
  await saveIt([doi], 'The article');
});
afterEach(() => store.database.delete());

const mergeIt = (row: PaperId, paper: PaperId[] = [arxiv], command = newId()) =>
  done(merge(store, { command, paper, row }));
const undoIt = (entry: string | undefined) =>
  done(undo(store, { command: newId(), entry: entry ?? '' }));
const entryOf = ({ answer }: Awaited<ReturnType<typeof done>>) =>
  store.database.journal.get(answer.undoable ?? '');

describe('joining by hand', () => {
  test('makes one paper of two, whichever is named first; undo gives both back', async () => {
    await done(setStatus(store, { command: newId(), paper: [doi], status: 'read' }));
    const merged = await mergeIt(arxiv, [doi]);
    expect(merged.answer).toMatchObject({ key: arxiv, state: { saved: true, status: 'read' } });
    expect([...merged.changed].sort()).toEqual([arxiv, doi]);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
    expect(await entryOf(merged)).toMatchObject({
      kind: 'merge',
      label: 'Joined “The article” with “The preprint”',
    });
    const undone = await undoIt(merged.answer.undoable);
    expect(await rowOf(store, arxiv)).toMatchObject({ status: 'to-read', ids: [arxiv] });
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'saved', status: 'read', ids: [doi] });
    await undoIt(undone.answer.undoable);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
  });

  test('sent twice happens once', async () => {
    const command = newId();
    const first = await mergeIt(doi, [arxiv], command);
    const before = await everything(store);
    expect((await mergeIt(doi, [arxiv], command)).answer).toEqual(first.answer);
    expect(await everything(store)).toEqual(before);
  });

  test('works on papers that were told apart, or said not to be the same', async () => {
    await saveIt([arxiv, doi], 'The preprint');
    await done(separate(store, { command: newId(), paper: [arxiv], row: doi }));
    await done(setDistinct(store, { command: newId(), papers, distinct: true }));
    await mergeIt(doi);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
  });

  test('is refused for two arXiv numbers, one paper, and what is not in the library', async () => {
    await saveIt([other], 'Another preprint');
    const before = await everything(store);
    const refused = async (row: PaperId) => {
      const result = await merge(store, { command: newId(), paper: [arxiv], row });
      return result.ok ? undefined : result.error;
    };
    expect(await refused(other)).toEqual({
      code: 'bad-request',
      message: 'These have two arXiv numbers, so they stay two papers. Link them instead.',
    });
    expect((await refused(arxiv))?.code).toBe('bad-request');
    expect((await refused('doi:10.1000/none'))?.code).toBe('not-found');
    expect(await everything(store)).toEqual(before);
  });
});

describe('linking', () => {
  const linkIt = (linked = true) => done(link(store, { command: newId(), papers, linked }));

  test('is written on both, once, and taken back', async () => {
    const linked = await linkIt();
    expect(linked.answer.key).toBe(arxiv);
    expect([...linked.changed].sort()).toEqual([arxiv, doi]);
    expect(await rowOf(store, arxiv)).toMatchObject({ linked: [doi] });
    expect(await rowOf(store, doi)).toMatchObject({ linked: [arxiv] });
    expect((await store.database.revisions.bulkGet([...papers])).map((one) => one?.stamp)).toEqual(
      Array(2).fill((await entryOf(linked))?.changes[0]?.stamp),
    );
    expect(await entryOf(linked)).toMatchObject({
      kind: 'link',
      label: 'Linked “The preprint” with “The article”',
    });
    expect((await linkIt()).answer.undoable).toBeUndefined();
    const undone = await undoIt(linked.answer.undoable);
    for (const key of papers) expect(await rowOf(store, key)).not.toHaveProperty('linked');
    await undoIt(undone.answer.undoable);
    expect(await rowOf(store, doi)).toMatchObject({ linked: [arxiv] });
    expect((await entryOf(await linkIt(false)))?.label).toBe(
      'Unlinked “The preprint” from “The article”',
    );
    for (const key of papers) expect(await rowOf(store, key)).not.toHaveProperty('linked');
  });

  test('undo of a link that was taken off since leaves it, and says so once', async () => {
    const linked = await linkIt();
    await linkIt(false);
    expect((await undoIt(linked.answer.undoable)).answer.leftAlone).toEqual([
      'that these are linked',
    ]);
  });

  test('a paper with itself, or with one that is not there, is refused', async () => {
    const pairs: [PaperId, PaperId][] = [
      [arxiv, arxiv],
      [arxiv, 'doi:10.1000/none'],
    ];
    const before = await everything(store);
    for (const pair of pairs) {
      const request = { command: newId(), papers: pair, linked: true };
      expect(await link(store, request)).toMatchObject({ ok: false });
    }
    expect(await everything(store)).toEqual(before);
  });
});

describe('saying that two are not the same', () => {
  const say = (distinct: boolean) =>
    done(setDistinct(store, { command: newId(), papers, distinct }));

  test('keeps them two, whatever a page says later; taking it back makes them one', async () => {
    const said = await say(true);
    expect(await entryOf(said)).toMatchObject({
      kind: 'distinct',
      label: 'Not the same: “The preprint” and “The article”',
    });
    await saveIt([arxiv, doi], 'The preprint');
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'saved' });
    const undone = await undoIt(said.answer.undoable);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', joinedTo: arxiv });
    await undoIt(undone.answer.undoable);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'saved' });
    await say(false);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined' });
  });
});
