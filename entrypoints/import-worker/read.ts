import type { OffprintDatabase } from '../../utils/db/database';
import type { PaperRow } from '../../utils/db/rows';
import type { EntryKind, StagedEntry, StagedImport, StagingDatabase } from '../../utils/db/staging';
import { recogniseFormat } from '../../utils/import';
import { compareImported } from '../../utils/import/compare';
import { decode } from '../../utils/import/decode';
import type { ImportedPaper, ImportFormat, ImportItem } from '../../utils/import/imported';
import { localIdOf } from '../../utils/import/local-id';
import type { ReadRequest } from '../../utils/import/protocol';
import { withinLimits } from '../../utils/import/within-limits';
import { mostIds, type PaperId } from '../../utils/paper/identity';
import { fail, ok, type Result } from '../../utils/result';

/** A file beyond these is refused: what it held could not be looked through any more. */
export const limits = { bytes: 200_000_000, entries: 50_000 };

/** So many entries are compared with the library, and stored, at a time. */
const pageSize = 200;
/** A format shows itself in so many characters. */
const beginning = 65_536;

interface Databases {
  readonly library: OffprintDatabase;
  readonly staging: StagingDatabase;
}

/** Reads a file into staging, each entry beside the paper that the library has of it. */
export async function readIntoStaging(
  databases: Databases,
  { id, name, source }: ReadRequest,
  onProgress: (done: number) => void,
): Promise<Result<StagedImport>> {
  const text = await textOf(source);
  if (!text.ok) return text;
  const format = recogniseFormat(text.value.slice(0, beginning), name);
  const counts: Record<EntryKind, number> = {
    new: 0,
    adds: 0,
    different: 0,
    same: 0,
    unreadable: 0,
  };
  const seen = new Set<PaperId>();
  let number = 0;
  for (const page of pagesOf(format, text.value)) {
    if (number + page.length > limits.entries) {
      return fail(
        'bad-request',
        `This file has more than ${limits.entries.toLocaleString('en')} entries, which is too many for one import. Divide it, and import one part after the other.`,
      );
    }
    const entries = await compared(databases.library, page, seen);
    await databases.staging.entries.bulkAdd(
      entries.map((entry, index) => ({ ...entry, import: id, number: number + index })),
    );
    for (const { kind } of entries) counts[kind] += 1;
    number += page.length;
    onProgress(number);
  }
  const staged = { id, at: new Date().toISOString(), name, format: format.id, counts };
  await databases.staging.imports.add(staged);
  return ok(staged);
}

async function textOf(source: Blob | string): Promise<Result<string>> {
  const size = typeof source === 'string' ? source.length : source.size;
  if (size > limits.bytes) {
    return fail(
      'bad-request',
      'This file is larger than 200 MB, which is too much for one import. Divide it, and import one part after the other.',
    );
  }
  if (typeof source === 'string') return ok(source);
  const bytes = new Uint8Array(await source.arrayBuffer());
  const archive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (archive) {
    return fail('bad-request', 'This is a ZIP archive. Unpack it, and import the files in it.');
  }
  return ok(decode(bytes).text);
}

function* pagesOf(format: ImportFormat, text: string): Generator<readonly ImportItem[]> {
  let page: ImportItem[] = [];
  for (const item of format.read(text)) {
    page.push(item.kind === 'paper' ? { ...item, paper: withinLimits(item.paper) } : item);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

type Unplaced = StagedEntry extends infer Entry
  ? Entry extends StagedEntry
    ? Omit<Entry, 'import' | 'number'>
    : never
  : never;

async function compared(
  library: OffprintDatabase,
  items: readonly ImportItem[],
  seen: Set<PaperId>,
): Promise<readonly Unplaced[]> {
  const ids = items.map((item) => (item.kind === 'paper' ? idsOf(item.paper) : []));
  const known = await knownBy(library, ids.flat());
  return items.map((item, index): Unplaced => {
    if (item.kind === 'unreadable') return { kind: 'unreadable', problem: item.problem };
    const { paper } = item;
    const own = ids[index] ?? [];
    const isAgain = own.some((id) => seen.has(id));
    for (const id of own) seen.add(id);
    const mine = own.map((id) => known.get(id)).find((row) => row?.shelf === 'saved');
    const shared = { paper, ids: own, choice: {} };
    if (!mine) return { ...shared, kind: isAgain ? 'adds' : 'new' };
    const comparison = compareImported(mine, paper);
    const { differences, adds } = comparison;
    const kind = differences.length > 0 ? 'different' : adds.length > 0 ? 'adds' : 'same';
    return { ...shared, kind, key: mine.key, comparison };
  });
}

const idsOf = (paper: ImportedPaper): readonly PaperId[] =>
  paper.ids.length > 0 ? paper.ids.slice(0, mostIds) : [localIdOf(paper.facts)];

/** The papers that identifiers lead to, those that were joined by the one they are now. */
async function knownBy(
  { papers }: OffprintDatabase,
  ids: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, PaperRow>> {
  const rows = await papers
    .where('ids')
    .anyOf([...new Set(ids)])
    .toArray();
  const joined = rows.flatMap(({ joinedTo }) => joinedTo ?? []);
  const survivors = new Map(
    (await papers.bulkGet(joined)).flatMap((row) => (row ? [[row.key, row] as const] : [])),
  );
  const known = new Map<PaperId, PaperRow>();
  for (const row of rows) {
    const paper = row.joinedTo ? survivors.get(row.joinedTo) : row;
    if (paper) for (const id of row.ids) known.set(id, paper);
  }
  return known;
}
