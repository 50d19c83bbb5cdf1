import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BackupDatabase } from '../../utils/backup/database';
import { sampleRecord } from '../../utils/model/testing/samples';
import type { PaperId } from '../../utils/paper/identity';
import type { MessageName } from '../../utils/protocol/messages';
import { Backups } from './backups';
import { handle, type Services } from './handlers';
import { everything, newId, rowOf, testStore } from './testing/store';
import { createTickets, memoryArea } from './tickets';

const key: PaperId = 'arxiv:2407.21783';
const record = sampleRecord();
const self = { id: 'offprint', origin: 'chrome-extension://offprint' };

type Sender = Parameters<typeof handle>[1];
const tab = (id: number) => ({ id }) as NonNullable<Sender['tab']>;
const page = (id = 1): Sender => ({
  id: self.id,
  origin: 'https://huggingface.co',
  url: 'https://huggingface.co/papers',
  frameId: 0,
  tab: tab(id),
});
const popup: Sender = {
  id: self.id,
  origin: self.origin,
  url: `${self.origin}/library.html?place=popup`,
};
const editor = (id = 1): Sender => ({
  id: self.id,
  origin: self.origin,
  url: `${self.origin}/editor.html`,
  frameId: 5,
  tab: tab(id),
});

let changed = vi.fn<Services['changed']>();
let loadTools = vi.fn<Services['loadTools']>();
let services: Services;

beforeEach(() => {
  changed = vi.fn();
  const store = testStore();
  loadTools = vi.fn(async () => undefined);
  const tickets = createTickets(memoryArea(), store.now);
  const backupDatabase = new BackupDatabase(`backups-${newId()}`);
  const backups = new Backups(store, backupDatabase, () => () => undefined);
  services = { self, store, tickets, backups, backupDatabase, loadTools, changed };
});
afterEach(() => Promise.all([services.store.database.delete(), services.backupDatabase.delete()]));

// Loosely typed on purpose: most of these requests are wrong.
interface Loose {
  ok: boolean;
  value?: Record<string, unknown>;
  error?: { code: string; message: string };
}
const ask = async (sender: Sender, name: string, request: unknown) =>
  (await handle({ offprint: name, request }, sender, services)) as Loose;

/** A sound request for every message. */
const requests: Record<MessageName, () => unknown> = {
  loadTools: () => ({}),
  lookup: () => ({ papers: [[key]] }),
  save: () => ({ command: newId(), record }),
  remove: () => ({ command: newId(), paper: [key] }),
  setStatus: () => ({ command: newId(), paper: [key], status: 'read', record }),
  openEditor: () => ({ record, mode: 'tags' }),
  redeemTicket: () => ({ ticket: newId() }),
  setTag: () => ({ command: newId(), paper: [key], tag: 'nlp', present: true }),
  writeNote: () => ({ command: newId(), sequence: 0, paper: [key], note: 'x' }),
  separate: () => ({ command: newId(), paper: [key], row: 'doi:10.1000/a' }),
  setRating: () => ({ command: newId(), paper: [key], rating: 4 }),
  correct: () => ({
    command: newId(),
    paper: [key],
    corrections: [{ field: 'title', value: 'The right title' }],
  }),
  merge: () => ({ command: newId(), paper: [key], row: 'doi:10.1000/a' }),
  link: () => ({ command: newId(), papers: [key, 'doi:10.1000/a'], linked: true }),
  setDistinct: () => ({ command: newId(), papers: [key, 'doi:10.1000/a'], distinct: true }),
  saveView: () => ({
    command: newId(),
    id: newId(),
    view: { name: 'Llamas', query: 'llama', sort: { by: 'saved', descending: true } },
  }),
  removeView: () => ({ command: newId(), id: newId() }),
  bulk: () => ({ command: newId(), papers: [key], change: { kind: 'status', status: 'read' } }),
  cancel: () => ({ command: newId() }),
  deleteForGood: () => ({ command: newId(), papers: [key] }),
  commitImport: () => ({ command: newId(), staged: newId(), usual: 'mine' }),
  backUp: () => ({}),
  restoreBackup: () => ({ command: newId(), wish: 'now' }),
  deleteBackup: () => ({ backup: newId() }),
  deleteEverything: () => ({ command: newId(), backupsToo: false }),
  giveKeys: () => ({ command: newId(), papers: [key], pattern: '[auth]' }),
  renameTag: () => ({ command: newId(), tag: 'nlp', name: 'NLP' }),
  mergeTags: () => ({ command: newId(), tags: ['nlp', 'language'], into: 'NLP' }),
  colourTag: () => ({ command: newId(), tag: 'nlp', colour: 'teal' }),
  deleteTags: () => ({ command: newId(), tags: ['nlp'] }),
  undo: () => ({ command: newId(), entry: newId() }),
};
const names = Object.keys(requests) as MessageName[];

describe('who may ask', () => {
  const strangers: [string, Sender][] = [
    ['another extension', { ...popup, id: 'other' }],
    ['another extension that claims our origin', { ...page(), id: 'other', origin: self.origin }],
    ['another site', { ...page(), origin: 'https://example.org', url: 'https://example.org/' }],
    ['a look-alike host', { ...page(), origin: 'https://huggingface.co.example.org' }],
    ['a listed host without https', { ...page(), origin: 'http://huggingface.co' }],
    ['a listed host on another port', { ...page(), origin: 'https://huggingface.co:8443' }],
    ['a frame of a listed site', { ...page(), frameId: 3 }],
    ['a sandboxed page', { ...page(), origin: 'null' }],
    ['a page without a tab', { ...popup, origin: 'https://huggingface.co', frameId: 0 }],
    ['nobody', { id: self.id }],
  ];
  test.each(strangers)('%s may ask nothing', async (_, sender) => {
    const before = await everything(services.store);
    for (const name of names) {
      expect((await ask(sender, name, requests[name]())).error?.code, name).toBe('forbidden');
    }
    expect(await everything(services.store)).toEqual(before);
    expect(changed).not.toHaveBeenCalled();
  });

  test('a content script may look up, save, unsave, set status, open the editor and undo', async () => {
    const allowed = ['loadTools', 'lookup', 'save', 'remove', 'setStatus', 'openEditor', 'undo'];
    for (const name of names) {
      const code = (await ask(page(), name, requests[name]())).error?.code;
      if (allowed.includes(name)) expect(code, name).not.toBe('forbidden');
      else expect(code, name).toBe('forbidden');
    }
  });

  test('the tools go to the tab of the page that asks, and nowhere else', async () => {
    expect(await ask(page(), 'loadTools', {})).toEqual({ ok: true, value: { loaded: true } });
    expect(loadTools.mock.calls).toEqual([[page().tab?.id, 'huggingface']]);
    for (const sender of [popup, editor()]) {
      expect((await ask(sender, 'loadTools', {})).error?.code).toBe('forbidden');
    }
    expect(loadTools).toHaveBeenCalledTimes(1);
  });

  test('an extension page may ask anything else; where there is no origin, its address tells', async () => {
    const old: Sender = { id: self.id, url: `${self.origin}/library.html?place=popup` };
    for (const sender of [popup, old, editor()]) {
      for (const name of names.filter((name) => name !== 'loadTools')) {
        expect((await ask(sender, name, requests[name]())).error?.code, name).not.toBe('forbidden');
      }
    }
  });

  test('only our own pages may tell papers apart', async () => {
    const { store } = services;
    const doi: PaperId = 'doi:10.1000/a';
    for (const ids of [[doi], [key], [key, doi]]) {
      await ask(popup, 'save', { command: newId(), record: sampleRecord({ ids }) });
    }
    expect((await ask(page(), 'separate', requests.separate())).error?.code).toBe('forbidden');
    expect((await rowOf(store, doi))?.shelf).toBe('joined');
    expect(await ask(popup, 'separate', requests.separate())).toMatchObject({
      ok: true,
      value: { key },
    });
    expect((await rowOf(store, doi))?.shelf).toBe('saved');
    expect(changed).toHaveBeenLastCalledWith(expect.arrayContaining([key, doi]));
  });

  test('a page cannot pass for an extension page by its address', async () => {
    const posing = { ...page(), url: `${self.origin}/library.html?place=popup` };
    expect((await ask(posing, 'setTag', requests.setTag())).error?.code).toBe('forbidden');
  });
});

describe('what is asked', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'save'],
    ['an unknown name', { offprint: 'dropEverything', request: {} }],
    ['a name from the prototype', { offprint: 'constructor', request: {} }],
    ['a name that is no text', { offprint: ['save'], request: {} }],
    ['no request', { offprint: 'save' }],
    ['a command that is no id', { offprint: 'save', request: { command: 'x', record } }],
    ['fields too many', { offprint: 'save', request: { command: newId(), record, more: 1 } }],
    [
      'a record that is not sound',
      {
        offprint: 'save',
        request: { command: newId(), record: { ...record, ids: ['2407.21783'] } },
      },
    ],
    [
      'a link that is a script',
      {
        offprint: 'save',
        request: {
          command: newId(),
          record: { ...record, links: { page: 'javascript:alert(1)' } },
        },
      },
    ],
    [
      'a rating of six',
      { offprint: 'setRating', request: { ...(requests.setRating() as object), rating: 6 } },
    ],
    [
      'a correction that the field cannot have',
      {
        offprint: 'correct',
        request: { command: newId(), paper: [key], corrections: [{ field: 'title', value: '' }] },
      },
    ],
    [
      'a correction of what cannot be corrected',
      {
        offprint: 'correct',
        request: { command: newId(), paper: [key], corrections: [{ field: 'ids', value: [] }] },
      },
    ],
    [
      'an empty tag',
      { offprint: 'setTag', request: { ...(requests.setTag() as object), tag: ' ' } },
    ],
    [
      'a request with a prototype',
      JSON.parse(
        `{"offprint":"remove","request":{"command":"${newId()}","paper":["${key}"],"__proto__":{"x":1}}}`,
      ),
    ],
  ])('%s is refused with a sentence and changes nothing', async (_, message) => {
    const before = await everything(services.store);
    const answer = (await handle(message, popup, services)) as Loose;
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(answer.error?.message).toMatch(/\.$/);
    expect(await everything(services.store)).toEqual(before);
  });

  test('a failure inside is answered, never thrown', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = {
      ...services,
      tickets: { ...services.tickets, issue: () => Promise.reject(1) },
    };
    const message = { offprint: 'openEditor', request: requests.openEditor() };
    expect(await handle(message, page(), broken)).toMatchObject({ ok: false });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('what is done', () => {
  test('a change is told to the badge and other tabs once stored, also when it is asked again', async () => {
    const request = { command: newId(), record };
    const first = await ask(page(), 'save', request);
    expect(first).toMatchObject({ ok: true, value: { key, undoable: request.command } });
    expect(changed.mock.calls).toEqual([[[key]]]);
    expect(await ask(page(), 'save', request)).toEqual(first);
    expect(changed).toHaveBeenCalledTimes(2);
    const again = await ask(page(), 'save', { command: newId(), record });
    expect(again.value).not.toHaveProperty('undoable');
  });

  test('what the library’s page says of papers and searches is stored and told', async () => {
    await ask(page(), 'save', requests.save());
    const doi: PaperId = 'doi:10.1000/a';
    await ask(popup, 'save', { command: newId(), record: sampleRecord({ ids: [doi] }) });
    for (const name of ['setRating', 'correct', 'link', 'setDistinct', 'merge'] as const) {
      changed.mockClear();
      const answer = await ask(popup, name, requests[name]());
      expect(answer, name).toMatchObject({ ok: true, value: { key, state: { saved: true } } });
      expect(answer.value, name).toHaveProperty('undoable');
      expect(changed, name).toHaveBeenCalledWith(expect.arrayContaining([key]));
    }
    expect(await rowOf(services.store, key)).toMatchObject({
      rating: 4,
      title: 'The right title',
      ids: [key, doi],
    });
    changed.mockClear();
    const request = requests.saveView() as { command: string; id: string };
    expect(await ask(popup, 'saveView', request)).toEqual({
      ok: true,
      value: { undoable: request.command },
    });
    expect(await ask(popup, 'removeView', { command: newId(), id: request.id })).toMatchObject({
      ok: true,
    });
    expect(changed).not.toHaveBeenCalled();
  });

  test('lookup answers in order', async () => {
    await ask(page(), 'save', requests.save());
    const papers = [['doi:10.1000/x'], [key]];
    expect(await ask(page(), 'lookup', { papers })).toMatchObject({
      value: [{ saved: false }, { saved: true }],
    });
  });

  test('the editor: ticket, content, tags and note of a paper not yet saved', async () => {
    const opened = await ask(page(), 'openEditor', { record, mode: 'note' });
    const ticket = opened.value?.ticket;
    expect((await ask(editor(2), 'redeemTicket', { ticket })).error?.code).toBe('ticket-spent');
    expect((await ask(popup, 'redeemTicket', { ticket })).error?.code).toBe('ticket-spent');
    expect(await ask(editor(), 'redeemTicket', { ticket })).toMatchObject({
      value: { paper: key, title: record.title, mode: 'note', note: '', knownTags: [] },
    });
    expect((await ask(editor(), 'redeemTicket', { ticket })).error?.code).toBe('ticket-spent');

    const tagged = await ask(editor(), 'setTag', { ...(requests.setTag() as object), ticket });
    expect(tagged).toMatchObject({ value: { state: { saved: true, tags: ['nlp'] } } });
    const noted = await ask(editor(), 'writeNote', { ...(requests.writeNote() as object), ticket });
    expect(noted).toMatchObject({ value: { state: { hasNote: true } } });
    expect((await rowOf(services.store, key))?.title).toBe(record.title);
  });

  test('a ticket serves no other tab and no other paper', async () => {
    const opened = await ask(page(), 'openEditor', { record, mode: 'tags' });
    const ticket = opened.value?.ticket;
    await ask(editor(), 'redeemTicket', { ticket });
    const request = { ...(requests.setTag() as object), ticket };
    expect((await ask(editor(2), 'setTag', request)).error?.code).toBe('not-found');
    const other = { ...request, paper: ['arxiv:2408.00001'] };
    expect((await ask(editor(), 'setTag', other)).error?.code).toBe('bad-request');
  });

  test('an editor that was open while the note changed elsewhere keeps both', async () => {
    await ask(page(), 'save', requests.save());
    const opened = await ask(page(), 'openEditor', { record, mode: 'note' });
    const ticket = opened.value?.ticket;
    await ask(editor(), 'redeemTicket', { ticket });
    const write = (note: string) => ({ command: newId(), sequence: 0, paper: [key], note });
    await ask(popup, 'writeNote', write('from the popup'));
    await ask(editor(), 'writeNote', { ...write('from the editor'), ticket });
    expect((await rowOf(services.store, key))?.note).toBe(
      'from the popup\n\n---\n\nfrom the editor',
    );
  });

  test('a page takes back what was done in its own tab, the editor’s doing included', async () => {
    const { value } = await ask(page(1), 'save', requests.save());
    const opened = await ask(page(1), 'openEditor', { record, mode: 'tags' });
    const ticket = opened.value?.ticket;
    await ask(editor(1), 'redeemTicket', { ticket });
    const tagged = await ask(editor(1), 'setTag', { ...(requests.setTag() as object), ticket });
    const undo = (entry: unknown) => ({ command: newId(), entry });
    expect((await ask(page(2), 'undo', undo(value?.undoable))).error?.code).toBe('forbidden');
    expect(await ask(page(1), 'undo', undo(tagged.value?.undoable))).toMatchObject({
      value: { state: { saved: true, tags: [] } },
    });
    expect(await ask(popup, 'undo', undo(value?.undoable))).toMatchObject({
      value: { state: { saved: false } },
    });
  });

  test('many papers are changed, told of at once, and taken back from our own pages only', async () => {
    const other: PaperId = 'arxiv:2408.00001';
    for (const ids of [[key], [other]]) {
      await ask(popup, 'save', { command: newId(), record: sampleRecord({ ids }) });
    }
    const tagging = { kind: 'tag', tag: 'nlp', present: true };
    const papers = [key, other];
    const tagged = await ask(popup, 'bulk', { command: newId(), papers, change: tagging });
    expect(tagged).toMatchObject({ ok: true, value: { count: 2 } });
    expect(changed).toHaveBeenLastCalledWith(papers);
    expect(await ask(popup, 'renameTag', requests.renameTag())).toMatchObject({
      value: { count: 2 },
    });
    expect(await ask(popup, 'cancel', requests.cancel())).toEqual({
      ok: true,
      value: { stopped: false },
    });
    const undo = { command: newId(), entry: tagged.value?.undoable };
    expect((await ask(page(), 'undo', undo)).error?.code).toBe('forbidden');
    expect(await ask(popup, 'undo', undo)).toMatchObject({ value: { count: 2 } });
  });
});
