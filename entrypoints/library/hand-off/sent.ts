import type { PaperId } from '../../../utils/paper/identity';
import { outside } from '../outside';

/** Which papers Zotero was sent, by Offprint's own memory: no answer of Zotero's says what it has. */

/** Keeps that Zotero confirmed these. */
export async function rememberSent(papers: readonly PaperId[]): Promise<void> {
  const at = new Date().toISOString();
  await outside.sent.bulkPut(papers.map((paper) => ({ paper, at })));
}

/** Those of the papers that were sent before. */
export async function sentAmong(papers: readonly PaperId[]): Promise<ReadonlySet<PaperId>> {
  const found = await outside.sent.bulkGet([...papers]);
  return new Set(found.flatMap((row) => (row ? [row.paper] : [])));
}
