import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project } from '../../../utils/model/project';
import { corrections, idPool, pageRecord } from '../../../utils/model/testing/replicas';
import { sampleRecord } from '../../../utils/model/testing/samples';
import { bestId, type PaperId } from '../../../utils/paper/identity';
import { done, everything, newId, rowOf, storedLibrary, testStore } from '../testing/store';
import { remove, save, setStatus, setTag, writeNote } from './commands';
import { correct } from './correct';
import { link, merge, setDistinct } from './pairs';
import { setRating } from './rating';
import { separate } from './separate';
import { undo } from './undo';

const key: PaperId = 'arxiv:2407.21783';
const paper = [key];
const record = sampleRecord();
let store = testStore();

beforeEach(() => {
  store = testStore();
});
afterEach(() => store.database.delete());

const saveIt = (changes: Parameters<typeof sampleRecord>[0] = {}, command = newId()) =>
  done(save(store, { command, record: sampleRecord(changes) }));
const tagIt = (tag: string, present = true, command = newId()) =>
  done(setTag(store, { command, paper, tag, present }));

describe('saving', () => {
  test('stores the paper, the journal entry, the clock and the device in one go', async () => {
    const command = newId();
    const { answer, changed } = await saveIt({}, command);
    expect(answer).toEqual({
      undoable: command,
      key,
      state: { saved: true, status: 'to-read', tags: [], hasNote: false },
    });
    expect(changed).toEqual([key]);
    expect(await rowOf(store, key)).toMatchObject({
      shelf: 'saved',
      title: record.title,
      savedAt: '2026-01-01T00:00:01.000Z',
    });
    const entry = await store.database.journal.get(command);
    expect(entry).toMatchObject({
      kind: 'save',
      label: `Saved “${record.title}”`,
      at: '2026-01-01T00:00:01.000Z',
      keys: [key],
      changes: [{ key, field: 'removed', before: true, after: false }],
    });
    const [clock, device] = await store.database.meta.bulkGet(['clock', 'device']);
    expect(clock?.value).toBe(entry?.changes[0]?.stamp);
    expect(clock?.value.endsWith(`-${device?.value}`)).toBe(true);
  });

  test('again enriches, and offers nothing to undo', async () => {
    await saveIt();
    const { answer } = await saveIt({ rank: 'embedded', abstract: 'What it says.' });
    expect(answer.undoable).toBeUndefined();
    expect(await rowOf(store, key)).toMatchObject({
      abstract: 'What it says.',
      savedAt: '2026-01-01T00:00:01.000Z',
    });
  });

  test('the same command again repeats the answer and writes nothing', async () => {
    const command = newId();
    const first = await saveIt({}, command);
    await done(remove(store, { command: newId(), paper }));
    const before = await everything(store);
    expect((await saveIt({}, command)).answer).toEqual(first.answer);
    expect(await everything(store)).toEqual(before);
  });

  test('the same command many times at once happens once', async () => {
    const command = newId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => saveIt({}, command)));
    for (const { answer } of answers) expect(answer).toEqual(answers[0]?.answer);
    expect(await store.database.journal.count()).toBe(1);
    expect(await store.database.papers.count()).toBe(1);
  });

  test('by another identifier finds the row, and joins two that are one', async () => {
    await saveIt({ ids: ['doi:10.1000/a'] });
    await done(
      setTag(store, { command: newId(), paper: ['doi:10.1000/a'], tag: 'nlp', present: true }),
    );
    await saveIt({ ids: [key] });
    const { answer, changed } = await saveIt({ ids: [key, 'doi:10.1000/a'] });
    expect(answer).toMatchObject({ key, state: { saved: true, tags: ['nlp'] } });
    expect([...changed].sort()).toEqual([key, 'doi:10.1000/a']);
    expect(await rowOf(store, 'doi:10.1000/a')).toMatchObject({ shelf: 'joined', joinedTo: key });
    const again = await done(
      setStatus(store, { command: newId(), paper: ['doi:10.1000/a'], status: 'read' }),
    );
    expect(again.answer.key).toBe(key);
    expect((await rowOf(store, key))?.status).toBe('read');
  });

  test('two arXiv papers with one DOI stay two', async () => {
    await saveIt({ ids: [key, 'doi:10.1000/a'] });
    const { answer } = await saveIt({ ids: ['arxiv:2408.00001', 'doi:10.1000/a'] });
    expect(answer.key).toBe('arxiv:2408.00001');
    const rows = await store.database.papers.toArray();
    expect(rows.map(({ shelf }) => shelf)).toEqual(['saved', 'saved']);
    expect((await rowOf(store, 'arxiv:2408.00001'))?.ids).toEqual(['arxiv:2408.00001']);
  });

  test('says which papers it kept apart for their arXiv number, whatever led to them', async () => {
    await saveIt({ ids: [key, 'doi:10.1000/a'], title: 'The first' });
    const other = await saveIt({ ids: ['arxiv:2408.00001', 'doi:10.1000/a'], title: 'The other' });
    expect(other.answer.keptApart).toEqual([{ id: key, title: 'The first' }]);
    const numbers: PaperId[] = [key, 'arxiv:2408.00001', 'arxiv:2409.00001'];
    const both = await saveIt({ ids: numbers, title: 'The first' });
    expect(both.answer.keptApart).toEqual([
      { id: 'arxiv:2408.00001', title: 'The other' },
      { id: 'arxiv:2409.00001', title: 'arxiv:2409.00001' },
    ]);
    const ids: PaperId[] = ['arxiv:2408.00001', 'doi:10.1000/a'];
    const edited = await done(
      setTag(store, {
        command: newId(),
        paper: ids,
        tag: 'nlp',
        present: true,
        record: sampleRecord({ ids }),
      }),
    );
    expect(edited.answer.keptApart).toEqual([{ id: key, title: 'The first' }]);
    await done(remove(store, { command: newId(), paper }));
    expect((await saveIt({ ids })).answer.keptApart).toBeUndefined();
  });
});

describe('editing', () => {
  test('a paper that is not in the library needs a record, else it says so and changes nothing', async () => {
    const before = await everything(store);
    for (const command of [
      remove(store, { command: newId(), paper }),
      setStatus(store, { command: newId(), paper, status: 'read' }),
      setTag(store, { command: newId(), paper, tag: 'nlp', present: true }),
      writeNote(store, { command: newId(), sequence: 0, paper, note: 'x' }),
    ]) {
      expect(await command).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    expect(await everything(store)).toEqual(before);
  });

  test('a paper with a record saves it with all that the page knows', async () => {
    const full = sampleRecord({ abstract: 'What it says.' });
    const { answer } = await done(
      setStatus(store, { command: newId(), paper, status: 'reading', record: full }),
    );
    expect(answer.state).toEqual({ saved: true, status: 'reading', tags: [], hasNote: false });
    expect((await rowOf(store, key))?.abstract).toBe('What it says.');
  });

  test('that comes to nothing does not save the paper', async () => {
    const { answer } = await done(
      setTag(store, { command: newId(), paper, tag: 'nlp', present: false, record }),
    );
    expect(answer).toEqual({
      key,
      state: { saved: false, status: 'to-read', tags: [], hasNote: false },
    });
    await done(writeNote(store, { command: newId(), sequence: 0, paper, note: '', record }));
    expect(await store.database.papers.count()).toBe(0);
  });

  test('tags keep their spelling and their order, whatever they are called', async () => {
    await saveIt();
    for (const tag of ['To  Cite', 'nlp', '__proto__', 'constructor', 'NLP']) await tagIt(tag);
    const { answer } = await tagIt('ＮＬＰ');
    expect(answer.state.tags).toEqual(['To Cite', 'nlp', '__proto__', 'constructor', 'ＮＬＰ']);
    expect((await rowOf(store, key))?.tagKeys).toEqual([
      'to cite',
      'nlp',
      '__proto__',
      'constructor',
      'ｎｌｐ',
    ]);
    expect((await tagIt('NLP', false)).answer.state.tags).not.toContain('nlp');
  });

  test('a tag that shows nothing is refused', async () => {
    await saveIt();
    const before = await everything(store);
    expect(
      await setTag(store, { command: newId(), paper, tag: '\u200b', present: true }),
    ).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await everything(store)).toEqual(before);
  });

  test('a late edit under a renamed tag follows it', async () => {
    await saveIt();
    await tagIt('old');
    const stamp = 'zzzzzzzzz-0000-other';
    await store.database.tags.update('old', { movedTo: { value: 'new', stamp } });
    await store.database.tags.put({ key: 'new', name: { value: 'New', stamp }, usedAt: '' });
    await tagIt('other');
    expect((await tagIt('old', false)).answer.state.tags).toEqual(['other']);
    expect((await tagIt('OLD')).answer.state.tags).toEqual(['other', 'New']);
  });

  test('ten tabs tagging one paper at once all keep their tag', async () => {
    const tags = Array.from({ length: 10 }, (_, index) => `tag ${index}`);
    await Promise.all(
      tags.map((tag, tab) =>
        done(setTag(store, { command: newId(), paper, tag, present: true, record, tab })),
      ),
    );
    expect([...((await rowOf(store, key))?.tags ?? [])].sort()).toEqual(tags);
    expect(await store.database.papers.count()).toBe(1);
    expect(await store.database.journal.count()).toBe(10);
  });

  test('a tag that no paper has any more is offered last', async () => {
    await saveIt();
    await tagIt('slip');
    await tagIt('slip', false);
    expect((await store.database.tags.get('slip'))?.usedAt).toBe('');
  });
});

describe('telling apart', () => {
  const doi: PaperId = 'doi:10.1000/a';
  const tellApart = (row: PaperId) => separate(store, { command: newId(), paper, row });

  test('puts a joined row back on the list, and is undone', async () => {
    await saveIt({ ids: [doi], title: 'The article' });
    await saveIt();
    await saveIt({ ids: [key, doi] });
    const { answer, changed } = await done(tellApart(doi));
    expect(answer).toMatchObject({ key, state: { saved: true } });
    expect([...changed].sort()).toEqual([key, doi]);
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'saved', title: 'The article' });
    expect((await rowOf(store, key))?.ids).toEqual([key]);
    const entry = await store.database.journal.get(answer.undoable ?? '');
    expect(entry).toMatchObject({
      kind: 'separate',
      label: `Told “${record.title}” apart from “The article”`,
    });
    await done(undo(store, { command: newId(), entry: answer.undoable ?? '' }));
    expect(await rowOf(store, doi)).toMatchObject({ shelf: 'joined', joinedTo: key });
  });

  test('what is not one paper changes nothing and says so', async () => {
    await saveIt({ ids: [doi] });
    await saveIt();
    const before = await everything(store);
    for (const row of [doi, key, 'doi:10.1000/none'] as const) {
      expect(await tellApart(row)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
    expect(await everything(store)).toEqual(before);
  });
});

describe('notes', () => {
  const write = (command: string, sequence: number, note: string, seen?: string[]) =>
    done(writeNote(store, { command, sequence, paper, note, seen }));

  test('one session is one journal entry, whose undo gives back the note from before it', async () => {
    await saveIt();
    await write(newId(), 0, 'before');
    const session = newId();
    for (const [sequence, note] of ['b', 'be', 'bet', 'better'].entries()) {
      await write(session, sequence, note);
    }
    expect((await rowOf(store, key))?.note).toBe('better');
    const entry = await store.database.journal.get(session);
    expect(entry?.changes.find(({ field }) => field === 'note')).toMatchObject({
      before: 'before',
      after: 'better',
    });
    await done(undo(store, { command: newId(), entry: session }));
    expect((await rowOf(store, key))?.note).toBe('before');
  });

  test('a text that comes late or twice is answered, not written', async () => {
    await saveIt();
    const session = newId();
    await write(session, 2, 'newest');
    const before = await everything(store);
    expect((await write(session, 1, 'older')).answer.state.hasNote).toBe(true);
    await write(session, 2, 'newest');
    expect(await everything(store)).toEqual(before);
  });

  test('two editors open on one paper lose nothing of each other', async () => {
    await saveIt();
    const [one, other] = [newId(), newId()];
    await write(one, 0, 'one', []);
    await write(other, 0, 'other', []);
    await write(one, 1, 'one, more');
    await write(other, 1, 'other, more');
    expect((await rowOf(store, key))?.note).toBe('one, more\n\n---\n\nother, more');
  });

  test('typing on after an undo goes on from what stands then', async () => {
    await saveIt();
    await write(newId(), 0, 'before');
    const session = newId();
    await write(session, 0, 'typed');
    await done(undo(store, { command: newId(), entry: session }));
    await write(session, 1, 'typed again');
    expect((await rowOf(store, key))?.note).toBe('typed again');
    expect((await store.database.journal.get(session))?.undoneBy).toBeUndefined();
  });

  test('a session that ends where it began has nothing to undo', async () => {
    await saveIt();
    const session = newId();
    await write(session, 0, 'x');
    expect((await write(session, 1, '')).answer.undoable).toBeUndefined();
  });
});

describe('the stored rows', () => {
  const step = fc.record({
    record: pageRecord,
    kind: fc.constantFrom(
      'save',
      'remove',
      'status',
      'rating',
      'tag',
      'untag',
      'note',
      'correct',
      'separate',
      'merge',
      'link',
      'distinct',
      'undo',
    ),
    corrections,
    row: fc.constantFrom(...idPool),
    choice: fc.nat(),
  });

  test('are those that the states give, after any commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        store = testStore();
        const commands: string[] = [];
        for (const { record, kind, choice, row, corrections } of steps) {
          const command = newId();
          const named = { command, paper: record.ids, ...(choice % 2 && { record }) };
          const entry = commands[choice % Math.max(commands.length, 1)] ?? newId();
          if (kind === 'save') await save(store, { command, record });
          if (kind === 'remove') await remove(store, named);
          if (kind === 'status') await setStatus(store, { ...named, status: 'read' });
          if (kind === 'tag')
            await setTag(store, { ...named, tag: `t${choice % 3}`, present: true });
          if (kind === 'untag') await setTag(store, { ...named, tag: 't1', present: false });
          if (kind === 'note')
            await writeNote(store, { ...named, sequence: 0, note: `n${choice}` });
          if (kind === 'separate') await separate(store, { command, paper: record.ids, row });
          const pair = { command, papers: [bestId(record.ids), row] as const };
          const said = choice % 3 > 0;
          if (kind === 'rating') await setRating(store, { ...named, rating: (choice % 5) + 1 });
          if (kind === 'correct') await correct(store, { ...named, corrections });
          if (kind === 'merge') await merge(store, { command, paper: record.ids, row });
          if (kind === 'link') await link(store, { ...pair, linked: said });
          if (kind === 'distinct') await setDistinct(store, { ...pair, distinct: said });
          if (kind === 'undo') await undo(store, { command, entry });
          commands.push(command);
        }
        const { rows } = project(await storedLibrary(store));
        const stored = await store.database.papers.toArray();
        expect(new Map(stored.map((row) => [row.key, row]))).toEqual(rows);
        await store.database.delete();
      }),
      { numRuns: 60 },
    );
  });
});
