import { browser } from 'wxt/browser';
import type { StagedImport } from '../../../utils/db/staging';
import type { TableLayout } from '../../../utils/import/csv';
import type { ImportAnswer, ReadRequest } from '../../../utils/import/protocol';
import { fail, ok, type Result } from '../../../utils/result';
import { forget } from './staging';

export interface ReadOrder {
  readonly name: string;
  readonly source: Blob | string;
  /** How it is to be read where it is a table. */
  readonly layout?: TableLayout;
  /** Told how many entries were read. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Has a file read by a worker of its own, which ends with it: whatever the file, the page goes on. */
export async function readFile({
  name,
  source,
  layout,
  onProgress,
  signal,
}: ReadOrder): Promise<Result<StagedImport>> {
  const id = crypto.randomUUID();
  const worker = new Worker(browser.runtime.getURL('/import-worker.js'));
  const read = await new Promise<Result<StagedImport>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done);
      else if (data.kind === 'done') resolve(ok(data.staged));
      else resolve(fail('bad-request', data.message));
    };
    worker.onerror = () =>
      resolve(
        fail(
          'no-answer',
          'Reading stopped before its end, perhaps for want of memory, and nothing was changed. Try a smaller file.',
        ),
      );
    signal.addEventListener('abort', () =>
      resolve(fail('cancelled', 'Stopped: nothing was read.')),
    );
    const request: ReadRequest = { id, name, source, ...(layout && { layout }) };
    worker.postMessage(request);
  });
  worker.terminate();
  if (!read.ok) await forget(id);
  return read;
}
