import { createHash } from 'node:crypto';
import { cp, mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from './devtools';

/** Where an unpacked extension lives, and the id that Chromium gives it for that. */
export interface Installed {
  readonly path: string;
  readonly id: string;
  readonly origin: string;
}

/** The id is the start of the path's SHA-256, its hexadecimal digits written as a to p. */
async function installedAt(path: string): Promise<Installed> {
  const real = await realpath(path);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 32);
  const letter = (digit: string) => String.fromCharCode(97 + Number.parseInt(digit, 16));
  const id = hash.replace(/./g, letter);
  return { path: real, id, origin: `chrome-extension://${id}` };
}

/** A copy of the build has an id, a worker and a database of its own. */
export async function copyBuild(build: string, path: string): Promise<Installed> {
  await cp(build, path, { recursive: true });
  return installedAt(path);
}

/** What any extension must do at least to keep one row: wake up, open a database and put it. */
const floorWorker = `
const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
let database;
const open = () => {
  const request = indexedDB.open('floor', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('papers', { keyPath: 'key' });
  return settled(request);
};
const put = async (row) => {
  const transaction = (await (database ??= open())).transaction('papers', 'readwrite');
  transaction.objectStore('papers').put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
};
chrome.runtime.onMessage.addListener((row, sender, answer) => {
  put(row).then(() => answer({ ok: true }));
  return true;
});
`;

/** An extension with an empty worker that stores one row per message, to measure against. */
export async function writeFloor(path: string): Promise<Installed> {
  await mkdir(path, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Floor',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['https://huggingface.co/*'], js: ['content.js'] }],
  };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(path, 'worker.js'), floorWorker);
  await writeFile(join(path, 'content.js'), '');
  return installedAt(path);
}

/** Waits for the world in which an extension's content scripts run, and answers with its number. */
export function worldOf(tab: Session, { origin }: Installed): Promise<number> {
  return new Promise((resolve) => {
    const stop = tab.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== origin || context.auxData?.isDefault) return;
      stop();
      resolve(context.id);
    });
  });
}
