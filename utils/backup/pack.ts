/** How rows are packed: JSON, one to a line, compressed with gzip, with a checksum of the result. */

export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly checksum: string;
}

/** Packs rows of plain data. */
export async function pack(rows: readonly unknown[]): Promise<Packed> {
  const text = new Blob([rows.map((row) => JSON.stringify(row)).join('\n')]);
  const stream = text.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { bytes, checksum: await checksumOf(bytes) };
}

/** Takes packed rows out again; undefined where the bytes are not the ones that were packed. */
export async function unpack({ bytes, checksum }: Packed): Promise<unknown[] | undefined> {
  if ((await checksumOf(bytes)) !== checksum) return undefined;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(stream).text();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as unknown);
}

/** SHA-256 in hexadecimal. */
export async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
