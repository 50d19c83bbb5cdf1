import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examplePaper } from '../../utils/export/example';
import {
  findZotero,
  sendToZotero,
  toZoteroItem,
  type ZoteroOptions,
} from '../../utils/hand-off/zotero';
import { type Fault, standInForZotero, type ZoteroStandIn } from './server';

let zotero: ZoteroStandIn;

beforeEach(async () => {
  zotero = await standInForZotero();
});
afterEach(() => zotero.close());

/** A browser's fetch, which says that it is one. */
const browserFetch: typeof fetch = (address, init) => {
  const headers = new Headers(init?.headers);
  headers.set('User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0');
  headers.set('Origin', 'chrome-extension://abcdefghijklmnop');
  return fetch(address, { ...init, headers });
};

const papers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    toZoteroItem(examplePaper({ key: `url:https://x.org/${index}`, title: `Paper ${index}` })),
  );

const send = (count: number, options: Partial<ZoteroOptions> = {}) =>
  sendToZotero(papers(count), {
    fetch: browserFetch,
    sessionId: 'hand-over',
    address: zotero.address,
    ...options,
  });

/** The ids of all that is stored, each once if nothing was saved twice. */
const stored = () => zotero.items.map(({ id }) => id);
const keys = (count: number) => papers(count).map(({ id }) => id);

describe('the stand-in', () => {
  it('drops what looks like a browser and does not say that it may', async () => {
    const ping = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    await expect(browserFetch(`${zotero.address}/connector/ping`, ping)).rejects.toThrow(TypeError);
    expect((await fetch(`${zotero.address}/connector/ping`, ping)).status).toBe(200);
  });
});

it('saves papers into what is selected', async () => {
  expect(await send(3)).toEqual({
    ok: true,
    value: { saved: 3, savedBefore: 0, target: 'Reading' },
  });
  expect(zotero.items).toEqual(papers(3));
});

it('says in every request that it may come from a browser, and which protocol it speaks', async () => {
  const sent: Headers[] = [];
  const listening: typeof fetch = (address, init) => {
    sent.push(new Headers(init?.headers));
    return browserFetch(address, init);
  };
  await send(1, { fetch: listening });
  expect(sent).toHaveLength(3);
  for (const headers of sent) {
    expect(headers.get('zotero-allowed-request')).toBe('1');
    expect(headers.get('X-Zotero-Connector-API-Version')).toBe('3');
    expect(headers.get('Content-Type')).toBe('application/json');
  }
});

it('sends no more than fifty at once, each time in a session of its own', async () => {
  expect(await send(120)).toMatchObject({ ok: true, value: { saved: 120 } });
  expect(zotero.requests.map(({ count }) => count)).toEqual([50, 50, 20]);
  expect(new Set(zotero.requests.map(({ sessionID }) => sessionID)).size).toBe(3);
  expect(stored()).toEqual(keys(120));
});

it('is content with nothing to send', async () => {
  expect(await send(0)).toMatchObject({ ok: true, value: { saved: 0 } });
  expect(zotero.requests).toEqual([]);
});

describe('a target', () => {
  const targets = [
    { id: 'L1', name: 'My Library', level: 0 },
    { id: 'C12', name: 'Sheep', level: 1 },
  ];
  const [, sheep] = targets;
  const connection = () => ({ fetch: browserFetch, address: zotero.address });

  it('can be chosen of those that Zotero names', async () => {
    zotero.targets = targets;
    expect(await findZotero(connection())).toEqual({
      ok: true,
      value: { name: 'Reading', editable: true, targets },
    });
  });

  it.each<[unknown, readonly unknown[]]>([
    [undefined, []],
    ['L1', []],
    [[{ id: 'L1' }, { id: 'X1', name: 'X', level: 0 }, null], []],
    [
      [{ id: 'L1', name: 'Mine', level: -1, filesEditable: true }],
      [{ id: 'L1', name: 'Mine', level: 0 }],
    ],
  ])('%j are told as %j', async (named, told) => {
    const body = JSON.stringify({ name: 'Reading', libraryEditable: true, targets: named });
    zotero.break('getSelectedCollection', { kind: 'answer', status: 200, body });
    expect(await findZotero(connection())).toMatchObject({ ok: true, value: { targets: told } });
  });

  it('gets every paper', async () => {
    zotero.targets = targets;
    expect(await send(60, sheep && { target: sheep })).toEqual({
      ok: true,
      value: { saved: 60, savedBefore: 0, target: 'Sheep' },
    });
    expect([...zotero.moves]).toEqual(zotero.requests.map(({ sessionID }) => [sessionID, 'C12']));
  });

  it.each<Fault>([{ kind: 'lost' }, { kind: 'half' }, { kind: 'answer', status: 500 }])(
    'that may not have them is told, with where they are: $kind',
    async (fault) => {
      zotero.targets = targets;
      zotero.break('updateSession', fault);
      const result = await send(60, sheep && { target: sheep });
      expect(result).toMatchObject({ ok: false, error: { code: 'not-moved', saved: 50 } });
      if (!result.ok) expect(result.error.message).toMatch(/into “Reading”.+“Sheep”/);
    },
  );
});

it('says how far it is, and stops between two requests', async () => {
  const control = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    if (done === 100) control.abort();
  };
  const result = await send(170, { signal: control.signal, onProgress });
  expect(result).toMatchObject({ ok: false, error: { code: 'stopped', saved: 100 } });
  expect(told).toEqual([50, 100]);
  expect(stored()).toEqual(keys(100));
});

describe('fails and says why', () => {
  it('when Zotero does not run', async () => {
    await zotero.close();
    const result = await send(1);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-running', saved: 0 } });
    if (!result.ok) expect(result.error.message).toMatch(/^Zotero does not answer .+ Start Zotero/);
  });

  it.each<[string, Fault]>([
    ['a page', { kind: 'answer', status: 200, body: '<p>It works!</p>' }],
    ['other data', { kind: 'answer', status: 200, body: '{"version":1}' }],
    ['nothing', { kind: 'answer', status: 200 }],
    ['not found', { kind: 'answer', status: 404, body: '{"prefs":{}}' }],
  ])('when another program answers the ping with %s', async (_, fault) => {
    zotero.break('ping', fault);
    expect(await send(1)).toMatchObject({ ok: false, error: { code: 'not-zotero' } });
    expect(zotero.requests).toEqual([]);
  });

  it.each(['ping', 'saveItems'])('when %s is sent on to another program', async (method) => {
    const elsewhere = await standInForZotero();
    zotero.break(method, { kind: 'redirect', to: elsewhere.address });
    expect((await send(1)).ok).toBe(false);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it.each([
    { libraryEditable: false, editable: false },
    { libraryEditable: true, editable: false },
  ])('when what is selected is read-only: %j', async (rights) => {
    zotero.selected = { name: 'Group', ...rights };
    const result = await send(1);
    expect(result).toMatchObject({ ok: false, error: { code: 'read-only', saved: 0 } });
    if (!result.ok) expect(result.error.message).toMatch(/“Group”.+ is read-only\. Select another/);
    expect(zotero.requests).toEqual([]);
  });

  it('when the library turns read-only on the way', async () => {
    zotero.break('saveItems', { kind: 'answer', status: 500, body: '{"libraryEditable":false}' });
    expect(await send(1)).toMatchObject({ ok: false, error: { code: 'read-only' } });
  });

  it.each<[string, string, Fault]>([
    ['refused', 'ping', { kind: 'answer', status: 403 }],
    ['refused', 'getSelectedCollection', { kind: 'answer', status: 403 }],
    ['refused', 'saveItems', { kind: 'answer', status: 403 }],
    ['refused', 'saveItems', { kind: 'answer', status: 400, body: '{"error":"X"}' }],
    ['refused', 'saveItems', { kind: 'answer', status: 409, body: '{"error":"OTHER"}' }],
    ['refused', 'saveItems', { kind: 'answer', status: 409 }],
    ['failed', 'getSelectedCollection', { kind: 'answer', status: 500 }],
    ['failed', 'saveItems', { kind: 'answer', status: 500 }],
    ['failed', 'saveItems', { kind: 'answer', status: 500, body: 'An error occurred\n' }],
    // Only “created” says that they are.
    ['failed', 'saveItems', { kind: 'answer', status: 200, body: '{}' }],
    ['failed', 'saveItems', { kind: 'answer', status: 204 }],
    [
      'cancelled',
      'saveItems',
      { kind: 'answer', status: 409, body: '{"error":"SESSION_CANCELLED"}' },
    ],
    ['no-answer', 'ping', { kind: 'half' }],
    ['no-answer', 'getSelectedCollection', { kind: 'half' }],
    ['no-answer', 'getSelectedCollection', { kind: 'lost' }],
    ['no-answer', 'getSelectedCollection', { kind: 'answer', status: 200, body: '{"name":"X"}' }],
    ['no-answer', 'saveItems', { kind: 'half' }],
    ['no-answer', 'saveItems', { kind: 'lost' }],
    ['not-running', 'ping', { kind: 'lost' }],
  ])('%s, when %s is met with %j', async (code, method, fault) => {
    zotero.break(method, fault);
    const result = await send(1);
    expect(result).toMatchObject({ ok: false, error: { code, saved: 0 } });
    if (!result.ok) expect(result.error.message).toMatch(/^[A-Z“].+\.$/);
  });

  it.each(['ping', 'getSelectedCollection', 'saveItems'])(
    'when %s is not answered in time',
    async (method) => {
      zotero.break(method, { kind: 'silence' });
      const code = method === 'ping' ? 'not-running' : 'no-answer';
      expect(await send(1, { patience: 100 })).toMatchObject({ ok: false, error: { code } });
    },
  );

  it('with how many were saved before that', async () => {
    zotero.break('saveItems', { kind: 'answer', status: 500 }, 1);
    const result = await send(120);
    expect(result).toMatchObject({ ok: false, error: { code: 'failed', saved: 50 } });
    if (!result.ok) expect(result.error.message).toContain('50 of 120 papers');
    expect(stored()).toEqual(keys(50));
  });
});

describe('tried again', () => {
  it.each<Fault>([{ kind: 'lost' }, { kind: 'half' }])(
    'saves nothing twice after an answer was $kind',
    async (fault) => {
      zotero.break('saveItems', fault, 1);
      expect(await send(120)).toMatchObject({ ok: false, error: { code: 'no-answer', saved: 50 } });
      expect(await send(120)).toEqual({
        ok: true,
        value: { saved: 20, savedBefore: 100, target: 'Reading' },
      });
      expect(stored()).toEqual(keys(120));
    },
  );

  it('with the rest alone, saves the rest', async () => {
    zotero.break('saveItems', { kind: 'lost' }, 1);
    const first = await send(120);
    const rest = papers(120).slice(first.ok ? 120 : first.error.saved);
    const options = { fetch: browserFetch, sessionId: 'hand-over', address: zotero.address };
    expect(await sendToZotero(rest, options)).toMatchObject({
      ok: true,
      value: { saved: 20, savedBefore: 50 },
    });
    expect(stored()).toEqual(keys(120));
  });

  it('in the same session with other papers, takes none of them for saved', async () => {
    await send(2);
    expect(await send(3)).toMatchObject({ ok: true, value: { saved: 3, savedBefore: 0 } });
  });

  it('saves what Zotero could not at first', async () => {
    zotero.break('saveItems', { kind: 'answer', status: 500 });
    await send(1);
    expect(await send(1)).toMatchObject({ ok: true, value: { saved: 1 } });
  });

  it('is not taken for saved when the session was cancelled', async () => {
    await send(1);
    zotero.cancel(zotero.requests[0]?.sessionID ?? '');
    expect(await send(1)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
