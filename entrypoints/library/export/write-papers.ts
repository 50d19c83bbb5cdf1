import { readInPages } from '../../../utils/db/queries';
import { type ExportChoices, type ExportFormat, FileWriter } from '../../../utils/export';
import type { PaperId } from '../../../utils/paper/identity';
import { send } from '../../../utils/protocol/client';
import { fail, ok, type Result } from '../../../utils/result';
import { library } from '../library';

/** So many papers are written before the page has a moment for everything else. */
const pageSize = 50;

export interface WriteOrder {
  readonly format: ExportFormat;
  readonly papers: readonly PaperId[];
  readonly choices: ExportChoices;
  readonly keyPattern: string;
  readonly signal: AbortSignal;
  /** Told how many papers are written. */
  readonly onProgress: (done: number) => void;
}

export interface Written {
  /** The file, in parts. */
  readonly parts: readonly string[];
  readonly count: number;
}

const stopped = fail('cancelled', 'Stopped: nothing was exported.');

/**
 * Writes papers out, however many, while the page stays at hand. Papers that have no citation key
 * are given one before, in a format that names them by it.
 */
export async function writePapers(order: WriteOrder): Promise<Result<Written>> {
  const { format, papers, choices, keyPattern, signal, onProgress } = order;
  if (format.hasKeys && papers.length > 0) {
    const given = await giveKeys(papers, keyPattern, signal);
    if (!given.ok) return signal.aborted ? stopped : given;
  }
  const writer = new FileWriter(format, { exportedAt: new Date().toISOString(), choices });
  const parts = [writer.head()];
  let count = 0;
  for await (const rows of readInPages(library, papers, pageSize)) {
    if (signal.aborted) return stopped;
    parts.push(writer.page(rows));
    count += rows.length;
    onProgress(count);
    await pause();
  }
  parts.push(writer.tail());
  return ok({ parts, count });
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

/** Lets the page draw and hear. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
