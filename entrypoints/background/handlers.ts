import type { Browser } from 'wxt/browser';
import type { BackupDatabase } from '../../utils/backup/database';
import { openBackup } from '../../utils/backup/read';
import type { PaperId } from '../../utils/paper/identity';
import type { PageRecord } from '../../utils/paper/schema';
import {
  type AnswerOf,
  type CommandAnswer,
  type MessageName,
  messages,
  type ParsedRequestOf,
} from '../../utils/protocol/messages';
import { fail, ok, type Result } from '../../utils/result';
import type { Backups } from './backups';
import { bulk } from './library/bulk';
import type { Stored } from './library/command';
import { remove, save, setStatus, setTag, writeNote } from './library/commands';
import { commitImport } from './library/commit-import';
import { correct } from './library/correct';
import { deleteEverything } from './library/delete-everything';
import { deleteForGood } from './library/delete-for-good';
import { giveKeys } from './library/give-keys';
import { link, merge, setDistinct } from './library/pairs';
import { setRating } from './library/rating';
import { lookUp, readContent } from './library/reading';
import { restoreBackup } from './library/restore-backup';
import { separate } from './library/separate';
import type { Store } from './library/store';
import { colourTag, deleteTags, mergeTags, renameTag } from './library/tags';
import { undo } from './library/undo';
import { removeView, saveView } from './library/views';
import { type Caller, callerOf, type Self } from './senders';
import type { Ticket, Tickets } from './tickets';

/** What the handlers work with. */
export interface Services {
  readonly self: Self;
  readonly store: Store;
  readonly tickets: Tickets;
  readonly backups: Backups;
  readonly backupDatabase: BackupDatabase;
  /** Puts the tools for a site into a tab's page; rejects when the browser refuses. */
  readonly loadTools: (tab: number, site: string) => Promise<void>;
  /** Told of every change once it is stored; must not throw. */
  readonly changed: (ids: readonly PaperId[]) => void;
}

type Handler<Name extends MessageName> = (
  request: ParsedRequestOf<Name>,
  caller: Caller,
  services: Services,
) => Promise<Result<AnswerOf<Name>>>;

const spent = fail(
  'ticket-spent',
  'This editor was opened before or waited too long. Close it and open it again from the paper.',
);
const otherPaper = fail(
  'bad-request',
  'The editor was open on another paper, so nothing was changed. Close it and open it again.',
);

const tabOf = ({ tab }: Caller) => tab ?? null;

/** Answers with what a command stored, and lets the badge and other tabs know. */
async function told<Answer extends CommandAnswer>(
  { changed }: Services,
  command: Promise<Result<Stored<Answer>>>,
): Promise<Result<Answer>> {
  const result = await command;
  if (!result.ok) return result;
  if (result.value.changed.length > 0) changed(result.value.changed);
  return ok(result.value.answer);
}

/** The record that waits with an editor's ticket; none when the ticket is no longer kept. */
async function ticketFor(
  { tickets }: Services,
  caller: Caller,
  { ticket, paper }: { ticket?: string | undefined; paper: readonly PaperId[] },
): Promise<Result<Ticket | undefined>> {
  const found = ticket === undefined ? undefined : await tickets.recall(ticket, tabOf(caller));
  return found && !sharesId(found.record, paper) ? otherPaper : ok(found);
}

const sharesId = ({ ids }: PageRecord, paper: readonly PaperId[]) =>
  ids.some((id) => paper.includes(id));

const handlers: { readonly [Name in MessageName]: Handler<Name> } = {
  lookup: ({ papers }, _, { store }) => lookUp(store, papers),

  save: (request, { tab }, services) => told(services, save(services.store, { ...request, tab })),

  remove: (request, { tab }, services) =>
    told(services, remove(services.store, { ...request, tab })),

  setStatus: (request, { tab }, services) =>
    told(services, setStatus(services.store, { ...request, tab })),

  loadTools: async (_, { tab, site }, { loadTools }) => {
    if (tab === undefined || site === undefined) return notAllowed;
    await loadTools(tab, site);
    return ok({ loaded: true });
  },

  openEditor: async (request, caller, { tickets }) =>
    ok({ ticket: await tickets.issue({ ...request, tab: tabOf(caller) }) }),

  redeemTicket: async ({ ticket: id }, caller, { store, tickets }) => {
    const ticket = await tickets.redeem(id, tabOf(caller));
    if (!ticket) return spent;
    const read = await readContent(store, ticket.record, ticket.mode);
    if (!read.ok) return read;
    await tickets.showed(id, read.value.seen);
    return ok(read.value.content);
  },

  setTag: async (request, caller, services) => {
    const ticket = await ticketFor(services, caller, request);
    if (!ticket.ok) return ticket;
    const record = ticket.value?.record;
    return told(services, setTag(services.store, { ...request, record, tab: caller.tab }));
  },

  writeNote: async (request, caller, services) => {
    const ticket = await ticketFor(services, caller, request);
    if (!ticket.ok) return ticket;
    const { record, seen } = ticket.value ?? {};
    return told(services, writeNote(services.store, { ...request, record, seen, tab: caller.tab }));
  },

  separate: (request, { tab }, services) =>
    told(services, separate(services.store, { ...request, tab })),

  bulk: async (request, { tab }, services) => {
    if (request.change.kind === 'remove' && request.papers.length > 1) {
      const backed = await services.backups.before('removal', request);
      if (!backed.ok) return backed;
    }
    return told(services, bulk(services.store, { ...request, tab }));
  },

  deleteForGood: async (request, _, services) => {
    const backed = await services.backups.before('deletion', request);
    return backed.ok ? told(services, deleteForGood(services.store, request)) : backed;
  },

  renameTag: (request, { tab }, services) =>
    told(services, renameTag(services.store, { ...request, tab })),

  mergeTags: (request, { tab }, services) =>
    told(services, mergeTags(services.store, { ...request, tab })),

  colourTag: (request, { tab }, services) =>
    told(services, colourTag(services.store, { ...request, tab })),

  deleteTags: (request, { tab }, services) =>
    told(services, deleteTags(services.store, { ...request, tab })),

  cancel: async ({ command }, _, { store }) => ok({ stopped: store.jobs.stop(command) }),

  setRating: (request, { tab }, services) =>
    told(services, setRating(services.store, { ...request, tab })),

  correct: (request, { tab }, services) =>
    told(services, correct(services.store, { ...request, tab })),

  merge: (request, { tab }, services) => told(services, merge(services.store, { ...request, tab })),

  link: (request, { tab }, services) => told(services, link(services.store, { ...request, tab })),

  setDistinct: (request, { tab }, services) =>
    told(services, setDistinct(services.store, { ...request, tab })),

  giveKeys: (request, { tab }, services) =>
    told(services, giveKeys(services.store, { ...request, tab })),

  commitImport: async (request, { tab }, services) => {
    const backed = await services.backups.before('import', request);
    if (!backed.ok) return backed;
    return told(services, commitImport(services.store, { ...request, tab }));
  },

  backUp: async (_, __, { backups }) => {
    const made = await backups.make('asked');
    return made.ok ? ok(made.value ? { backup: made.value.id } : {}) : made;
  },

  restoreBackup: async (request, { tab }, services) => {
    const { store, backups, backupDatabase } = services;
    const opened = await openBackup(backupDatabase, request.backup);
    if (!opened.ok) return opened;
    const keeping = opened.value.backup.id;
    const backed = await backups.before('restore', { ...request, keeping });
    if (!backed.ok) return backed;
    const order = { ...request, tab, opened: opened.value };
    return told(
      services,
      backups.during(() => restoreBackup(store, backupDatabase, order)),
    );
  },

  deleteBackup: async ({ backup }, _, { backups }) => ok({ deleted: await backups.delete(backup) }),

  deleteEverything: async (request, _, services) => {
    const { backups, store } = services;
    if (!request.backupsToo) {
      const backed = await backups.before('deletion', request);
      if (!backed.ok) return backed;
    }
    const deleted = await told(services, deleteEverything(store, request));
    if (deleted.ok && request.backupsToo) await backups.deleteAll();
    return deleted;
  },

  saveView: (request, { tab }, services) =>
    told(services, saveView(services.store, { ...request, tab })),

  removeView: (request, { tab }, services) =>
    told(services, removeView(services.store, { ...request, tab })),

  undo: (request, { kind, tab }, services) =>
    told(
      services,
      undo(services.store, { ...request, tab, ...(kind === 'page' && { onlyIn: tab }) }),
    ),
};

const notUnderstood = fail(
  'bad-request',
  'Offprint did not understand this request, so nothing was changed. Reload the page and try again.',
);
const notAllowed = fail(
  'forbidden',
  'This page may not ask Offprint for that, so nothing was changed.',
);
const broken = fail(
  'storage-unavailable',
  'Offprint could not do this. Try again; if it happens again, restart the browser.',
);

const isMessageName = (name: unknown): name is MessageName =>
  typeof name === 'string' && Object.hasOwn(messages, name);

/**
 * Answers one message: is it one of ours, may this sender send it, is the request sound, then the
 * work. Whatever goes wrong is a `Result` with a sentence; nothing is thrown at the sender.
 */
export async function handle(
  message: unknown,
  sender: Browser.runtime.MessageSender,
  services: Services,
): Promise<Result<unknown>> {
  try {
    const { offprint: name, request } = Object(message) as Record<string, unknown>;
    if (!isMessageName(name)) return notUnderstood;
    return await answer(name, request, sender, services);
  } catch (error) {
    console.error('Offprint:', error);
    return broken;
  }
}

async function answer<Name extends MessageName>(
  name: Name,
  request: unknown,
  sender: Browser.runtime.MessageSender,
  services: Services,
): Promise<Result<unknown>> {
  const caller = callerOf(sender, services.self);
  const { from, request: schema } = messages[name];
  if (!caller || !from.includes(caller.kind)) return notAllowed;
  const parsed = schema.safeParse(request);
  if (!parsed.success) return notUnderstood;
  return handlers[name](parsed.data as ParsedRequestOf<Name>, caller, services);
}
