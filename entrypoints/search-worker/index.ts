import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OffprintDatabase } from '../../utils/db/database';
import type { SearchAnswer, SearchMessage } from '../../utils/search/protocol';
import { Projection } from './projection';
import { ProjectionStore } from './store';

/** The worker’s end of the channel. */
interface Port {
  onmessage: ((event: MessageEvent<SearchMessage>) => void) | null;
  postMessage(answer: SearchAnswer, transfer?: Transferable[]): void;
}

/** One worker at a time writes the projection: the first of those that are open. */
const lock = 'offprint-search';
const mayStore = () =>
  new Promise<void>((granted) => {
    void navigator.locks.request(lock, () => {
      granted();
      return new Promise(() => undefined); // until the worker ends
    });
  });

export default defineUnlistedScript(() => {
  const port = globalThis as unknown as Port;
  const projection = new Projection({
    library: new OffprintDatabase(),
    store: new ProjectionStore(),
    announce: (state) => port.postMessage({ state }),
    mayStore: mayStore(),
  });
  port.onmessage = async ({ data }) => {
    if (!('id' in data)) {
      projection.start().catch(() => undefined); // its state tells
      return;
    }
    const { id, name, request } = data;
    try {
      const value = await projection.ask(name, request);
      const moved =
        'numbers' in Object(value) ? [(value as { numbers: Int32Array }).numbers.buffer] : [];
      port.postMessage({ id, value }, moved);
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.name : String(error) });
    }
  };
});
