import { readInPages } from '../../../utils/db/queries';
import {
  type ExportChoices,
  type ExportFormat,
  FileWriter,
  type PageWriter,
} from '../../../utils/export';
import { countWords } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import { send } from '../../../utils/protocol/client';
import { fail, ok, type Result } from '../../../utils/result';
import { turnsOf } from '../../../utils/slices';
import { library } from '../library';

export interface WriteOrder {
  readonly format: ExportFormat;
  readonly papers: readonly PaperId[];
  readonly choices: ExportChoices;
  readonly keyPattern: string;
  /** To keep, or to paste: of a zip that is the text of its files. */
  readonly as: 'file' | 'text';
  readonly signal: AbortSignal;
  /** Told how many papers are written. */
  readonly onProgress: (done: number) => void;
}

export interface Written {
  readonly file: Blob;
  readonly count: number;
}

const stopped = fail('cancelled', 'Stopped: nothing was exported.');

/**
 * Writes papers out, however many, while the page stays at hand. Papers that have no citation key
 * are given one before, in a format that names them by it.
 */
export async function writePapers(order: WriteOrder): Promise<Result<Written>> {
  const { format, papers, keyPattern, signal, onProgress } = order;
  const started = await startFile(order);
  if (!started.ok) return started;
  const writer = started.value;
  if (format.hasKeys && papers.length > 0) {
    const given = await giveKeys(papers, keyPattern, signal);
    if (!given.ok) return signal.aborted ? stopped : given;
  }
  // Each page leaves the memory of this page for the browser's as soon as it is written: all of them,
  // handed over at the end, would hold the page up.
  const pages: Blob[] = [];
  const turn = turnsOf();
  let parts = [writer.head()];
  let count = 0;
  for await (const rows of readInPages(library, papers)) {
    if (signal.aborted) return stopped;
    for (const row of rows) {
      parts.push(writer.page([row]));
      await turn();
    }
    pages.push(new Blob(parts));
    parts = [];
    count += rows.length;
    onProgress(count);
  }
  // A zip ends with a list of all that it holds: the page has its turn before it and after.
  await turn();
  pages.push(new Blob([...parts, writer.tail()]));
  await turn();
  return ok({ file: new Blob(pages), count });
}

async function startFile({ format, papers, choices, as }: WriteOrder): Promise<Result<PageWriter>> {
  const options = { exportedAt: new Date().toISOString(), choices };
  if (!format.eachAsFile || as === 'text') return ok(new FileWriter(format, options));
  const { ZipWriter, mostFiles } = await import('../../../utils/export/zip-writer');
  return papers.length > mostFiles
    ? fail(
        'bad-request',
        `A zip holds up to ${countWords(mostFiles)} files: export fewer at a time.`,
      )
    : ok(new ZipWriter(format, options));
}

async function giveKeys(
  papers: readonly PaperId[],
  pattern: string,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const command = crypto.randomUUID();
  const stop = () => void send('cancel', { command });
  signal.addEventListener('abort', stop);
  const answer = await send('giveKeys', { command, papers: [...papers], pattern });
  signal.removeEventListener('abort', stop);
  return answer;
}
