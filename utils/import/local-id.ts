import type { PaperId } from '../paper/identity';
import { fold } from '../text/fold';
import type { ImportedFacts } from './imported';

/**
 * The identifier of a paper that a file gives none of: the same whenever the paper comes again, from
 * whatever program, as long as title, first author and year are the same.
 */
export function localIdOf({ title = '', authors = [], published = '' }: ImportedFacts): PaperId {
  const family = authors[0]?.name.split(/\s+/).at(-1) ?? '';
  const text = [title, family, published.slice(0, 4)]
    .map((part) => fold(part).replace(/[^\p{L}\p{N}]+/gu, ''))
    .join('\n');
  return `local:${hash(text, 0xcbf29ce484222325n)}${hash(text, 0x9ae16a3b2f90404fn)}`;
}

const prime = 0x100000001b3n;

/** FNV-1a in 64 bits (https://datatracker.ietf.org/doc/draft-eastlake-fnv/) from a start value. */
function hash(text: string, start: bigint): string {
  let value = start;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * prime);
  }
  return value.toString(36).padStart(13, '0');
}
