import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { sharedDatabase } from '../../utils/db/database';
import type { PaperId } from '../../utils/paper/identity';
import { announce } from '../../utils/protocol/beacon';
import { createBadge } from './badge';
import { handle, type Services } from './handlers';
import { pruneJournal } from './library/prune';
import { countToRead } from './library/reading';
import type { Store } from './library/store';
import { createTickets, memoryArea } from './tickets';

/** Housekeeping waits this long after the worker woke, so that it delays nobody's click. */
const quiet = 3_000;
/** More changed identifiers than this are announced as “everything”. */
const mostAnnounced = 500;

const complain = (error: unknown) => console.error('Offprint:', error);

export default defineBackground({
  type: 'module',
  // Listeners are registered before anything is awaited: a woken worker gets its event only then.
  main() {
    const store: Store = { database: sharedDatabase(), now: Date.now };
    const badge = createBadge(
      () => countToRead(store),
      (text) => browser.action.setBadgeText({ text }),
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
      tickets: createTickets(browser.storage.session ?? memoryArea(), Date.now),
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
      pruneJournal(store).catch(complain);
    }, quiet);
  },
});
