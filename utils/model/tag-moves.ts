import { originOf, sinceMember } from './edit';
import {
  type RecordChange,
  type RecordEdit,
  recordRegister,
  writeRecordRegister,
} from './record-changes';
import type { Stamp } from './stamp';
import type { Library, Register, TagRow } from './state';
import { resolveTag, tagKey, tagName } from './tags';

/**
 * What can be done to tags as such. A tag that is renamed or merged points to where it went, for what
 * is written under its old name elsewhere; what becomes of papers, see `shown-tags.ts`.
 */

/** Another name for a tag: its key as it is now, and the name. */
export interface TagMove {
  readonly from: string;
  readonly name: string;
}

/** What became of tags. */
export interface TagEdit extends RecordEdit {
  /** By key as it was: the key that papers show the tag under now; undefined where they lose it. */
  readonly goesTo: ReadonlyMap<string, string | undefined>;
  /**
   * Whether a name is in use again that had gone elsewhere. Any paper may have it from before, also
   * one that shows neither of the two.
   */
  readonly revived: boolean;
}

/** Is a tag itself what papers show, and not deleted? */
export const isCurrent = (key: string, tags: Library['tags']): boolean => {
  const row = tags.get(key);
  return row !== undefined && row.deleted?.value !== true && resolveTag(key, tags) === key;
};

/** The moves that give a tag another name: those nested below it go along. */
export function movesOfRename(tags: Library['tags'], key: string, name: string): TagMove[] {
  const depth = key.split('/').length;
  return [...tags.values()]
    .filter((tag) => tag.key === key || tag.key.startsWith(`${key}/`))
    .filter((tag) => isCurrent(tag.key, tags))
    .map((tag) => ({
      from: tag.key,
      name: tagName([tagName(name), ...tag.name.value.split('/').slice(depth)].join('/')),
    }));
}

/** Gives tags other names, all at once; where a tag has that name already, the two become one. */
export function moveTags(library: Library, moves: readonly TagMove[], stamp: Stamp): TagEdit {
  const goesTo = new Map(moves.map(({ from, name }) => [from, tagKey(name)] as const));
  const targets = new Set(goesTo.values());
  const writer = new TagWriter(library, stamp);
  let revived = false;
  for (const { from, name } of moves) {
    const to = tagKey(name);
    const went = resolveTag(to, library.tags);
    revived ||= went !== to && !goesTo.has(went);
    writer.introduce(to, name, library.tags.get(from));
    writer.write(to, 'name', undefined, tagName(name));
    writer.write(to, 'movedTo', null, null);
    // A tag that another one takes the name of cannot point away from it.
    if (!targets.has(from)) writer.write(from, 'movedTo', null, to);
  }
  return { ...writer.done(), goesTo, revived };
}

/** Gives a tag a colour, or takes it off. */
export function colourTag(
  library: Library,
  key: string,
  colour: NonNullable<TagRow['colour']>['value'],
  stamp: Stamp,
): RecordEdit {
  const writer = new TagWriter(library, stamp);
  writer.write(key, 'colour', null, colour);
  return writer.done();
}

/** Deletes tags: they are offered no more until one is put on a paper again. */
export function deleteTags(library: Library, keys: readonly string[], stamp: Stamp): TagEdit {
  const writer = new TagWriter(library, stamp);
  for (const key of keys) writer.write(key, 'deleted', false, true);
  return {
    ...writer.done(),
    goesTo: new Map(keys.map((key) => [key, undefined])),
    revived: false,
  };
}

/** Writes registers of tags that change, and keeps what they were. */
class TagWriter {
  readonly #changes: RecordChange[] = [];
  #library: Library;
  readonly #stamp: Stamp;

  constructor(library: Library, stamp: Stamp) {
    this.#library = library;
    this.#stamp = stamp;
  }

  /** Makes sure that a tag is known and not deleted, with the colour and the age of `like`. */
  introduce(key: string, name: string, like: TagRow | undefined): void {
    const { tags } = this.#library;
    const known = tags.get(key);
    const row = known ?? { key, name: { value: tagName(name), stamp: this.#stamp }, usedAt: '' };
    const usedAt = like && like.usedAt > row.usedAt ? like.usedAt : row.usedAt;
    this.#library = { ...this.#library, tags: new Map(tags).set(key, { ...row, usedAt }) };
    // Taken back, a tag that was not there before is as good as deleted.
    this.write(key, 'deleted', !known, false);
    if (like?.colour?.value && !row.colour?.value) {
      this.write(key, 'colour', null, like.colour.value);
    }
  }

  /** Writes a register that has another value; `nothing` is the value that having none stands for. */
  write(key: string, field: string, nothing: unknown, after: unknown): void {
    const place = { table: 'tags', key, field } as const;
    const register = recordRegister(this.#library, place);
    const before = register ? register.value : nothing;
    if (before === after) return;
    const stamp = this.#stamp;
    this.#library = writeRecordRegister(this.#library, place, { value: after, stamp });
    this.#changes.push({ ...place, before, after, stamp, ...sinceMember(originOf(register)) });
  }

  done(): RecordEdit {
    return { library: this.#library, changes: this.#changes };
  }
}

/** The tags that a paper should show after tags moved, each with the write that put it on. */
export function wantedAfterMove(
  shown: ReadonlyMap<string, Register<boolean>>,
  goesTo: TagEdit['goesTo'],
): Map<string, Stamp | undefined> {
  const wanted = new Map<string, Stamp | undefined>();
  for (const [key, register] of shown) {
    const to = goesTo.has(key) ? goesTo.get(key) : key;
    const origin = originOf(register);
    const known = to === undefined ? undefined : wanted.get(to);
    if (to === undefined || (known !== undefined && origin !== undefined && known <= origin))
      continue;
    wanted.set(to, origin);
  }
  return wanted;
}
