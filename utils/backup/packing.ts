import type { TagRow, ViewRow } from '../model/state';
import type { Backup, Chunk } from './backup';
import { pack } from './pack';

/** The new chunks of a backup in the making. */
export class Packing {
  /** By their ids. */
  readonly chunks = new Map<string, Uint8Array<ArrayBuffer>>();

  async add(rows: readonly unknown[]): Promise<Chunk> {
    const { bytes, checksum } = await pack(rows);
    const id = crypto.randomUUID();
    this.chunks.set(id, bytes);
    return { id, rows: rows.length, size: bytes.length, checksum };
  }

  /** Drops the chunks that nothing refers to. */
  keepOnly(used: readonly Chunk[]): void {
    const ids = new Set(used.map(({ id }) => id));
    for (const id of this.chunks.keys()) if (!ids.has(id)) this.chunks.delete(id);
  }
}

/** Tags and saved searches as rows of one chunk. */
export const recordRows = (tags: readonly TagRow[], views: readonly ViewRow[]): RecordRow[] => [
  ...tags.map((tag) => ['tag', tag] as const),
  ...views.map((view) => ['view', view] as const),
];

export type RecordRow = readonly ['tag', TagRow] | readonly ['view', ViewRow];

/** How many tags and saved searches there are, without those that went elsewhere or were deleted. */
export const countRecords = (
  tags: readonly TagRow[],
  views: readonly ViewRow[],
): Pick<Backup['counts'], 'tags' | 'views'> => ({
  tags: tags.filter(({ movedTo, deleted }) => !deleted?.value && (movedTo?.value ?? null) === null)
    .length,
  views: views.filter(({ view }) => view.value !== null).length,
});
