import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { BackupDatabase } from '../../utils/backup/database';
import { sharedDatabase } from '../../utils/db/database';
import type { PaperId } from '../../utils/paper/identity';
import { keepBackupTrouble } from '../../utils/protocol/backup-trouble';
import { announce } from '../../utils/protocol/beacon';
import { openProgress } from '../../utils/protocol/progress';
import { Backups } from './backups';
import { createBadge, mostCounted } from './badge';
import { handle, type Services } from './handlers';
import { Jobs } from './library/jobs';
import { pruneJournal } from './library/prune';
import { countToRead } from './library/reading';
import type { Store } from './library/store';
import { createTickets, memoryArea } from './tickets';

/** Housekeeping waits this many milliseconds after the worker woke: it delays nobody's click. */
const quiet = 3_000;
/** Changes that come within this many milliseconds are counted together. */
const badgePause = 100;
/** More changed identifiers than this are announced as “everything”. */
const mostAnnounced = 500;

const complain = (error: unknown) => console.error('Offprint:', error);

/**
 * Keeps the worker alive while it works without being asked: any call of the extension's interfaces puts
 * off its end, which comes after 30 seconds without one.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
 */
function stayAwake(): () => void {
  const calling = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  return () => clearInterval(calling);
}

export default defineBackground({
  // Listeners are registered before anything is awaited: a woken worker gets its event only then.
  main() {
    const store: Store = {
      database: sharedDatabase(),
      now: Date.now,
      jobs: new Jobs(openProgress()),
    };
    const backupDatabase = new BackupDatabase();
    const backups = new Backups(store, backupDatabase, stayAwake);
    // Opens while the message that woke the worker is on its way; the first command tells a failure.
    store.database.open().catch(() => undefined);
    const badge = createBadge(
      () => countToRead(store, mostCounted),
      (text) => browser.action.setBadgeText({ text }),
      () => new Promise((resume) => setTimeout(resume, badgePause)),
    );

    const changed = (ids: readonly PaperId[]) => {
      const at = new Date().toISOString();
      const all = ids.length > mostAnnounced;
      announce({ at, ids: all ? [] : ids, ...(all && { everything: true }) }).catch(complain);
      void badge.refresh();
    };

    const services: Services = {
      self: { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') },
      store,
      backups,
      backupDatabase,
      tickets: createTickets(browser.storage.session ?? memoryArea(), Date.now),
      loadTools: async (tabId, site) => {
        // The build makes one for each site, which WXT's types do not know: scripts/site-bundles.ts.
        const reader: string = `/readers/${site}.js`;
        await browser.scripting.executeScript({
          target: { tabId, frameIds: [0] },
          files: [reader as '/page-tools.js', '/page-tools.js'],
        });
      },
      changed,
    };

    browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
      void handle(message, sender, services).then(sendResponse);
      return true; // the answer comes later
    });
    browser.runtime.onStartup.addListener(() => void badge.refresh());
    browser.runtime.onInstalled.addListener(() => void badge.refresh());

    setTimeout(() => {
      void badge.refresh(); // in case the worker died between a change and its badge
      pruneJournal(store)
        .then(() => backups.daily())
        .then((made) => keepBackupTrouble(made.ok ? undefined : made.error.message))
        .catch(complain);
    }, quiet);
  },
});
