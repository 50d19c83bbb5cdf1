import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A browser under the bare DevTools protocol. Playwright attaches to every worker and holds it at
 * its start until it has set itself up, which is the very thing that a benchmark must not do.
 */

type Parameters = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers are as manifold as its methods
export type Answer = any;

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/** One target's end of the connection; the browser itself when it has no session id. */
export class Session {
  readonly #connection: Connection;
  readonly #id: string | undefined;

  constructor(connection: Connection, id?: string) {
    this.#connection = connection;
    this.#id = id;
  }

  send(method: string, parameters: Parameters = {}): Promise<Answer> {
    return this.#connection.send(method, parameters, this.#id);
  }

  /** Another target that this one gave a session: a worker of a page, for one. */
  attached(sessionId: string): Session {
    return new Session(this.#connection, sessionId);
  }

  /** Calls `listener` on each such event until the function it returns is called. */
  on(method: string, listener: (parameters: Answer) => void): () => void {
    return this.#connection.listen((message) => {
      if (message.method === method && message.sessionId === this.#id) listener(message.params);
    });
  }

  /** The value of an expression, in the page's own world or another one. Waits for promises. */
  async evaluate(expression: string, contextId?: number): Promise<Answer> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(contextId === undefined ? {} : { contextId }),
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }
}

/** Requests and answers over one socket. */
class Connection {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, (message: Message) => void>();
  readonly #listeners = new Set<(message: Message) => void>();
  #last = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id === undefined) for (const listener of this.#listeners) listener(message);
      else this.#pending.get(message.id)?.(message);
    });
  }

  send(method: string, params: Parameters, sessionId: string | undefined): Promise<Answer> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, ({ result, error }) => {
        this.#pending.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  listen(listener: (message: Message) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** A tab that runs, with what is needed to look into it. */
export interface Tab extends Session {
  readonly close: () => Promise<void>;
}

export interface BenchBrowser {
  readonly session: Session;
  readonly version: string;
  /** Opens a tab on an address and attaches to it before it loads; answers when it has loaded. */
  readonly open: (address: string, prepare?: (tab: Session) => Promise<void>) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** Starts a headless Chromium with unpacked extensions, in a fresh profile, without a network. */
export async function launch(
  executable: string,
  extensions: readonly string[],
): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const child = spawn(
    executable,
    [
      ...['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--no-first-run', '--no-default-browser-check', '--disable-background-networking'],
      ...['--disable-sync', '--disable-component-update', '--disable-renderer-backgrounding'],
      ...['--disable-backgrounding-occluded-windows', '--proxy-server=127.0.0.1:1'],
      ...['--window-size=1280,900', '--no-startup-window'],
      `--disable-extensions-except=${extensions.join()}`,
      `--load-extension=${extensions.join()}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const connection = new Connection(await connect(await addressOf(child)));
  const session = new Session(connection);
  const { product } = await session.send('Browser.getVersion');
  return {
    session,
    version: product,
    open: (address, prepare) => openTab(connection, address, prepare),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // The socket may close before the answer comes.
      void session.send('Browser.close');
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The browser says on its standard error where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The browser ended at once:\n${said}`)));
  });
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}.`)));
  });
}

async function openTab(
  connection: Connection,
  address: string,
  prepare: (tab: Session) => Promise<void> = async () => undefined,
): Promise<Tab> {
  const browser = new Session(connection);
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const tab = new Session(connection, sessionId);
  await tab.send('Page.enable');
  await prepare(tab);
  const loaded = new Promise<void>((resolve) => {
    const stop = tab.on('Page.loadEventFired', () => {
      stop();
      resolve();
    });
  });
  const { errorText } = await tab.send('Page.navigate', { url: address });
  if (errorText) throw new Error(`${address} did not open: ${errorText}`);
  await loaded;
  return Object.assign(tab, {
    close: async () => {
      await browser.send('Target.closeTarget', { targetId });
    },
  });
}
