import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in for Zotero's connector server, from the publicly known facts of its protocol: which
 * requests it drops, which sessions it takes, what it answers. It stores what it is given.
 */

export interface StoredItem {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What a request is met with in place of the right answer. */
export type Fault =
  | { readonly kind: 'answer'; readonly status: number; readonly body?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Does what is asked, and closes the connection before it says so. */
  | { readonly kind: 'lost' }
  /** Does what is asked, and closes the connection in the middle of saying so. */
  | { readonly kind: 'half' }
  /** Does what is asked, and says so once it may. */
  | { readonly kind: 'held'; readonly until: Promise<unknown> }
  /** Does nothing, ever. */
  | { readonly kind: 'silence' };

export interface ZoteroStandIn {
  readonly address: string;
  readonly items: readonly StoredItem[];
  /** Every method that was asked for, in order. */
  readonly asked: readonly string[];
  /** How many items each `saveItems` brought, and with which session. */
  readonly requests: readonly { readonly sessionID: string; readonly count: number }[];
  /** What is selected; read-only where it is not `editable`. */
  selected: {
    readonly name: string;
    readonly libraryEditable: boolean;
    readonly editable: boolean;
  };
  /** Where things can go besides. */
  targets: readonly { readonly id: string; readonly name: string; readonly level: number }[];
  /** Where each session's items went, when it was moved. */
  readonly moves: ReadonlyMap<string, string>;
  /** Meets the request after the next `after` ones of this method with a fault, once. */
  readonly break: (method: string, fault: Fault, after?: number) => void;
  readonly cancel: (sessionID: string) => void;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

const json = (status: number, body: unknown): Reply => ({ status, body: JSON.stringify(body) });

/** Listens at a port, which must be free; without one, at any that is. */
export async function standInForZotero(port = 0): Promise<ZoteroStandIn> {
  const items: StoredItem[] = [];
  const asked: string[] = [];
  const requests: { sessionID: string; count: number }[] = [];
  const sessions = new Map<string, 'open' | 'cancelled'>();
  const moves = new Map<string, string>();
  const faults = new Map<string, { fault: Fault; after: number }>();

  const server = createServer((request, response) => {
    read(request).then((body) => answer(request, response, body));
  });

  async function answer(request: IncomingMessage, response: ServerResponse, text: string) {
    const method = /^\/connector\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
    asked.push(method);
    if (isUnannouncedBrowser(request)) {
      // No answer at all, so that a page cannot tell that Zotero runs.
      request.socket.destroy();
      return;
    }
    const fault = takeFault(method);
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'redirect') {
      response.writeHead(307, { Location: `${fault.to}${request.url}` });
      response.end();
      return;
    }
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, { 'Content-Type': 'application/json' });
      response.end(fault.body);
      return;
    }
    const { status, body } = replyTo(request, method, text);
    if (fault?.kind === 'lost') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'held') await fault.until;
    const whole = body || '  ';
    const half = fault?.kind === 'half';
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(half ? whole : body),
      'X-Zotero-Version': '9.0',
      'X-Zotero-Connector-API-Version': '3',
    });
    if (!half) response.end(body);
    else response.write(whole.slice(0, -1), () => request.socket.destroy());
  }

  function takeFault(method: string): Fault | undefined {
    const planned = faults.get(method);
    if (!planned) return undefined;
    if (planned.after > 0) {
      faults.set(method, { ...planned, after: planned.after - 1 });
      return undefined;
    }
    faults.delete(method);
    return planned.fault;
  }

  function replyTo(request: IncomingMessage, method: string, text: string): Reply {
    if (!['ping', 'getSelectedCollection', 'saveItems', 'updateSession'].includes(method)) {
      return { status: 404, body: 'No endpoint found\n' };
    }
    if (request.method !== 'POST') {
      return { status: 400, body: 'Endpoint does not support method\n' };
    }
    if (request.headers['content-type'] !== 'application/json') {
      return { status: 400, body: 'Endpoint does not support content-type\n' };
    }
    if (method === 'ping') return json(200, { prefs: { automaticSnapshots: true } });
    if (method === 'getSelectedCollection')
      return json(200, { ...zotero.selected, targets: zotero.targets });
    if (method === 'updateSession') return move(JSON.parse(text));
    return save(request, JSON.parse(text));
  }

  function save(request: IncomingMessage, data: { sessionID: string; items: StoredItem[] }): Reply {
    if (Number(request.headers['x-zotero-connector-api-version']) < 3) {
      return json(400, { error: 'CONNECTOR_VERSION_OUTDATED' });
    }
    requests.push({ sessionID: data.sessionID, count: data.items.length });
    const session = sessions.get(data.sessionID);
    if (session) {
      const error = session === 'cancelled' ? 'SESSION_CANCELLED' : 'SESSION_EXISTS';
      return json(409, { error });
    }
    // As Zotero has it, the session is taken before the library is looked at.
    sessions.set(data.sessionID, 'open');
    if (!zotero.selected.libraryEditable) return json(500, { libraryEditable: false });
    items.push(...data.items);
    return { status: 201, body: '' };
  }

  function move({ sessionID, target }: { sessionID: string; target: string }): Reply {
    if (!sessions.has(sessionID)) return json(400, { error: 'SESSION_NOT_FOUND' });
    if (!zotero.targets.some(({ id }) => id === target)) {
      return json(400, { error: 'COLLECTION_NOT_FOUND' });
    }
    moves.set(sessionID, target);
    return json(200, {});
  }

  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const zotero: ZoteroStandIn = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    items,
    asked,
    requests,
    selected: { name: 'Reading', libraryEditable: true, editable: true },
    targets: [],
    moves,
    break: (method, fault, after = 0) => faults.set(method, { fault, after }),
    cancel: (sessionID) => sessions.set(sessionID, 'cancelled'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return zotero;
}

/** What Zotero takes for a request of a page, unless a header says that it is none. */
function isUnannouncedBrowser({ headers }: IncomingMessage): boolean {
  const browser = headers['user-agent']?.startsWith('Mozilla/') || headers.origin !== undefined;
  const announced = headers['zotero-allowed-request'] ?? headers['x-zotero-connector-api-version'];
  return browser && announced === undefined;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
