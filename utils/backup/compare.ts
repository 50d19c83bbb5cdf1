import type { OffprintDatabase } from '../db/database';
import type { PaperRow } from '../db/rows';
import { isNoticeable } from '../model/edit';
import { project } from '../model/project';
import { emptyLibrary, type Library } from '../model/state';
import type { PaperId } from '../paper/identity';
import type { Backup } from './backup';
import type { BackupDatabase } from './database';
import { type BackedUpPaper, papersOf, recordsOf } from './read';
import { restorePaper, restoreTags } from './restore';

/** What a restore would change, worked out without changing anything. */

/** A paper that would change, and which fields of it, by the names that changes have for them. */
export interface ChangedPaper {
  readonly title: string;
  readonly fields: readonly string[];
}

/** So many papers of each kind are named. */
const named = 100;

export interface BackupComparison {
  /** Papers that would come back: gone altogether, or removed since. */
  readonly missing: { readonly count: number; readonly titles: readonly string[] };
  /** Papers that were changed since, and would be as they were. */
  readonly different: { readonly count: number; readonly papers: readonly ChangedPaper[] };
  readonly same: number;
}

export interface Comparing {
  readonly library: OffprintDatabase;
  readonly backups: BackupDatabase;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Compares a backup with the library as it is. Throws `DamagedBackup` where it cannot be read. */
export async function compareBackup(
  { library, backups, onProgress, signal }: Comparing,
  backup: Backup,
): Promise<BackupComparison> {
  const records = await recordsOf(backups, backup);
  const then = new Map(records.tags.map((tag) => [tag.key, tag]));
  const now = new Map((await library.tags.toArray()).map((tag) => [tag.key, tag]));
  const tags = restoreTags(now, records);
  const missing = { count: 0, titles: [] as string[] };
  const different = { count: 0, papers: [] as ChangedPaper[] };
  let same = 0;
  let done = 0;
  for await (const papers of papersOf(backups, backup)) {
    if (signal?.aborted) break;
    const rows = await rowsOf(library, papers);
    for (const paper of papers) {
      const known = knownOf(paper, rows);
      const change = changeOf(paper, { ...known, tags }, then);
      if (change === 'missing') {
        missing.count += 1;
        if (missing.titles.length < named) missing.titles.push(titleOf(paper));
      } else if (change.length > 0) {
        different.count += 1;
        if (different.papers.length < named) {
          different.papers.push({ title: titleOf(paper), fields: change });
        }
      } else same += 1;
    }
    done += papers.length;
    onProgress?.(done);
  }
  return { missing, different, same };
}

/** The rows of the library that may be these papers, by key. */
async function rowsOf(
  { papers: table }: OffprintDatabase,
  papers: readonly BackedUpPaper[],
): Promise<ReadonlyMap<PaperId, PaperRow>> {
  const keys = papers.flatMap(({ states }) => [...states.keys()]);
  const found = (await table.bulkGet(keys)).filter((row) => row !== undefined);
  const rows = new Map(found.map((row) => [row.key, row]));
  // Under another key, where it was saved anew by another identifier.
  const absent = papers.filter(({ states }) => ![...states.keys()].some((key) => rows.has(key)));
  const ids = absent.flatMap(claimsOf);
  const others = ids.length > 0 ? await table.where('ids').anyOf(ids).distinct().toArray() : [];
  for (const row of others) rows.set(row.key, row);
  return rows;
}

const claimsOf = ({ states }: BackedUpPaper): PaperId[] =>
  [...states.values()].flatMap(({ claims }) => Object.keys(claims) as PaperId[]);

function knownOf(paper: BackedUpPaper, rows: ReadonlyMap<PaperId, PaperRow>): Library {
  const ids = new Set(claimsOf(paper));
  const mine = [...paper.states.keys()].flatMap((key) => rows.get(key) ?? []);
  const known =
    mine.length > 0 ? mine : [...rows.values()].filter((row) => row.ids.some((id) => ids.has(id)));
  return { ...emptyLibrary, papers: new Map(known.map(({ key, state }) => [key, state])) };
}

/** Whether a paper comes back as a whole, else the fields of it that would change. */
function changeOf(
  paper: BackedUpPaper,
  library: Library,
  tags: Library['tags'],
): 'missing' | readonly string[] {
  // The stamp is of no moment: nothing of this is stored.
  const { changes } = restorePaper(library, paper, { tags, wish: 'backup' }, 'zzzzzzzzz-zzzz-z');
  const noticed = changes.filter(isNoticeable);
  if (noticed.some(({ field, after }) => field === 'removed' && after === false)) return 'missing';
  return [...new Set(noticed.map(({ field }) => field))];
}

function titleOf({ key, states }: BackedUpPaper): string {
  const { rows } = project({ ...emptyLibrary, papers: states });
  return rows.get(key)?.title ?? key;
}
