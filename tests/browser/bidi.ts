import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env as environment } from 'node:process';

/**
 * A WebDriver BiDi session with Firefox, spoken directly. Libraries hide closed shadow roots, which
 * the protocol itself shows; that is what the tests need.
 * https://w3c.github.io/webdriver-bidi/
 */
export interface Bidi {
  readonly send: <Answer = unknown>(method: string, params: object) => Promise<Answer>;
  /** Calls `listener` on every event of this name. */
  readonly on: (method: string, listener: (params: never) => void) => void;
  readonly close: () => Promise<void>;
}

interface Incoming {
  readonly type: 'success' | 'error' | 'event';
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Starts Firefox with these preferences in a new profile, and opens a session with it. */
export async function startFirefox(
  executable: string,
  preferences: Readonly<Record<string, string | number | boolean>>,
): Promise<Bidi> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  // Without system access the protocol refuses to open an extension's own pages.
  const process = spawn(
    executable,
    [
      '--headless',
      '--no-remote',
      '--remote-allow-system-access',
      '--remote-debugging-port=0',
      '--profile',
      profile,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Lets a release build take `services.settings.server` from its preferences.
      env: { ...environment, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    },
  );
  const address = await listeningAddress(process);
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const incoming = JSON.parse(String(data)) as Incoming;
    if (incoming.type === 'event') {
      for (const listener of listeners.get(incoming.method ?? '') ?? []) {
        listener(incoming.params as never);
      }
      return;
    }
    const answer = waiting.get(incoming.id ?? -1);
    waiting.delete(incoming.id ?? -1);
    if (incoming.type === 'success') answer?.resolve(incoming.result);
    else answer?.reject(new Error(`${incoming.error}: ${incoming.message}`));
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer.reject(new Error('Firefox went away.'));
    waiting.clear();
  });
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened, { once: true });
    socket.addEventListener('error', failed, { once: true });
  });

  const bidi: Bidi = {
    send<Answer>(method: string, params: object) {
      last += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(last, answer);
      socket.send(JSON.stringify({ id: last, method, params }));
      return answer.promise as Promise<Answer>;
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
    async close() {
      const gone = new Promise((exited) => process.once('exit', exited));
      // The answer may be lost with the browser; its end is what counts.
      await bidi.send('browser.close', {}).catch(() => process.kill());
      await gone;
      socket.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await bidi.send('session.new', { capabilities: {} });
  return bidi;
}

function listeningAddress(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    process.once('exit', () => reject(new Error(`Firefox ended before it listened:\n${said}`)));
    process.once('error', reject);
  });
}
