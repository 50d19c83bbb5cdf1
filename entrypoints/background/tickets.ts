import type { Stamp } from '../../utils/model/stamp';
import type { PageRecord } from '../../utils/paper/schema';
import type { EditorContent } from '../../utils/protocol/messages';

/**
 * Tickets let the editor frame of one tab show one paper: a trusted click obtains one, the frame
 * trades it once. They outlive the worker, but not the browser's session.
 */
export interface Ticket {
  /** The tab that it was issued to; null for a page of ours outside of any tab. */
  readonly tab: number | null;
  readonly record: PageRecord;
  readonly mode: EditorContent['mode'];
  readonly issuedAt: number;
  readonly redeemed: boolean;
  /** Stamps of the note texts that the editor was shown. */
  readonly seen?: readonly Stamp[];
}

/** Where tickets are kept: `storage.session`, or a stand-in for it. */
export interface TicketArea {
  readonly get: (keys: string | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string[]) => Promise<void>;
}

const prefix = 'ticket:';
const minute = 60_000;
const toRedeem = minute;
const toUse = 12 * 60 * minute;
const newest = 50;

export interface Tickets {
  /** A new ticket for the record, good in this tab only. */
  readonly issue: (ticket: Pick<Ticket, 'tab' | 'record' | 'mode'>) => Promise<string>;
  /** Trades a ticket; undefined when it is spent, too old, unknown, or another tab's. */
  readonly redeem: (id: string, tab: number | null) => Promise<Ticket | undefined>;
  /** A ticket that was traded in this tab, for the edits that follow. */
  readonly recall: (id: string, tab: number | null) => Promise<Ticket | undefined>;
  /** Writes down which note texts the editor was shown. */
  readonly showed: (id: string, seen: readonly Stamp[]) => Promise<void>;
}

export function createTickets(area: TicketArea, now: () => number): Tickets {
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two requests with one ticket must not both find it unspent. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const keep = (id: string, ticket: Ticket) => area.set({ [prefix + id]: ticket });
  const find = async (id: string) =>
    (await area.get(prefix + id))[prefix + id] as Ticket | undefined;

  async function sweep(): Promise<void> {
    const all = (Object.entries(await area.get(null)) as [string, Ticket][])
      .filter(([key]) => key.startsWith(prefix))
      .sort(([, a], [, b]) => b.issuedAt - a.issuedAt);
    const stale = all.filter(
      ([, { issuedAt, redeemed }], index) =>
        index >= newest || now() - issuedAt > (redeemed ? toUse : toRedeem),
    );
    if (stale.length > 0) await area.remove(stale.map(([key]) => key));
  }

  return {
    issue: async (ticket) => {
      const id = crypto.randomUUID();
      await keep(id, { ...ticket, issuedAt: now(), redeemed: false });
      sweep().catch((error) => console.error('Offprint: old tickets stayed:', error));
      return id;
    },
    redeem: (id, tab) =>
      inTurn(async () => {
        const ticket = await find(id);
        if (!ticket || ticket.tab !== tab || ticket.redeemed) return undefined;
        if (now() - ticket.issuedAt > toRedeem) return undefined;
        await keep(id, { ...ticket, redeemed: true });
        return ticket;
      }),
    recall: async (id, tab) => {
      const ticket = await find(id);
      return ticket?.redeemed && ticket.tab === tab ? ticket : undefined;
    },
    showed: (id, seen) =>
      inTurn(async () => {
        const ticket = await find(id);
        if (ticket) await keep(id, { ...ticket, seen });
      }),
  };
}

/** For browsers without `storage.session`: tickets that live as long as the worker. */
export function memoryArea(): TicketArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key) =>
      Object.fromEntries([...items].filter(([name]) => key === null || name === key)),
    set: async (added) => {
      for (const [name, item] of Object.entries(added)) items.set(name, item);
    },
    remove: async (keys) => {
      for (const key of keys) items.delete(key);
    },
  };
}
