import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OffprintDatabase } from '../../utils/db/database';
import { StagingDatabase } from '../../utils/db/staging';
import type { ImportAnswer, ReadRequest } from '../../utils/import/protocol';
import { troubleWords } from '../../utils/interface/trouble';
import { readIntoStaging } from './read';

/** The worker’s end of the channel. It reads one file, and ends with the page’s interest in it. */
interface Port {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(answer: ImportAnswer): void;
}

export default defineUnlistedScript(() => {
  const port = globalThis as unknown as Port;
  const databases = { library: new OffprintDatabase(), staging: new StagingDatabase() };
  port.onmessage = async ({ data }) => {
    try {
      const read = await readIntoStaging(databases, data, (done) =>
        port.postMessage({ kind: 'progress', done }),
      );
      port.postMessage(
        read.ok
          ? { kind: 'done', staged: read.value }
          : { kind: 'failed', message: read.error.message },
      );
    } catch (error) {
      port.postMessage({
        kind: 'failed',
        message: `Nothing was read. ${troubleWords(error, 'file')}`,
      });
    }
  };
});
