import type { PaperRow, TagRow } from '../../utils/db/rows';
import { save, setStatus, setTag, writeNote } from '../../utils/model/commands';
import { project } from '../../utils/model/project';
import { type Stamp, tick } from '../../utils/model/stamp';
import { emptyLibrary, type Library } from '../../utils/model/state';
import type { PageRecord } from '../../utils/paper/schema';
import { createRandom, type Random } from './random';
import { generateRecords } from './records';
import * as words from './words';

/** A row of the database, and the tags as they are once it is stored. */
export interface GeneratedRow {
  readonly row: PaperRow;
  readonly tags: ReadonlyMap<string, TagRow>;
}

const start = Date.UTC(2025, 0, 1);
const quarterHour = 15 * 60_000;

/**
 * The rows of a made-up library, oldest first, written by the program's own commands: each paper is
 * saved, most are tagged, some are read, some have a note. The same seed gives the same rows.
 */
export function* generateRows(count: number, seed: number): Generator<GeneratedRow> {
  let tags: Library['tags'] = new Map();
  let clock: Stamp | undefined;
  let index = 0;
  for (const record of generateRecords(count, seed)) {
    const random = createRandom(Math.imul(seed, 17) + index);
    const now = start + index++ * quarterHour;
    const stamp = () => {
      clock = tick(clock, now, 'generated');
      return clock;
    };
    // One paper at a time: no two share an identifier, so that none needs to know of another.
    const library = live({ ...emptyLibrary, tags }, record, random, stamp);
    tags = library.tags;
    for (const row of project(library).rows.values()) yield { row, tags };
  }
}

function live(empty: Library, record: PageRecord, random: Random, stamp: () => Stamp): Library {
  const saved = save(empty, record, stamp());
  const { key } = saved;
  let { library } = saved;
  const count = random.chance(0.3) ? 0 : random.between(1, 4);
  for (let tag = 0; tag < count; tag++) {
    ({ library } = setTag(library, key, random.pickSkewed(words.tags), true, stamp()));
  }
  if (random.chance(0.4)) {
    const status = random.pick(['reading', 'read', 'read'] as const);
    ({ library } = setStatus(library, key, status, stamp()));
  }
  if (random.chance(0.15)) {
    const note = `Compare with **${random.pick(words.nouns)}**.\n\n- ${random.pick(words.unusual)}`;
    ({ library } = writeNote(library, key, note, stamp()));
  }
  return library;
}
