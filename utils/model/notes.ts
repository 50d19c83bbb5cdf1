import type { PaperId } from '../paper/identity';
import { compareText, greater, joinRecords, own } from './order';
import { deviceOf, type Stamp } from './stamp';

/**
 * A note is a set of texts. Writing replaces the texts that the writer saw; texts written at the
 * same time on two devices, or in two windows, both live.
 */
export interface NoteText {
  readonly text: string;
  readonly stamp: Stamp;
  /**
   * Every text that this one replaces, directly or through others: the newest stamp seen per
   * device. A device's name alone means texts of the same row; `<device> <key>` means those of
   * another row that was joined with it.
   */
  readonly replaces: Readonly<Record<string, Stamp>>;
  /** Texts that `replaces` would cover, but that the writer did not see: they live on beside it. */
  readonly beside?: readonly Stamp[];
  /** Set by undo, as in `Register`. */
  readonly since?: Stamp;
}

/** The notes of rows that are one paper, by key. */
export type NotesByRow = ReadonlyMap<PaperId, readonly NoteText[]>;

/** A note text and the row that holds it. */
export interface LiveNote {
  readonly key: PaperId;
  readonly note: NoteText;
}

const later = (a: Stamp, b: Stamp): Stamp => (a >= b ? a : b);

/** How a row `from` names a device's texts in the row `of`. */
const placeName = (device: string, of: PaperId, from: PaperId) =>
  of === from ? device : `${device} ${of}`;

/** Does `note` replace the text written at `stamp`, whose place it knows as `place`? */
const replacesText = (note: NoteText, stamp: Stamp, place: string): boolean =>
  (own(note.replaces, place) ?? '') >= stamp && !note.beside?.includes(stamp);

/** The join of a row's notes: the union less what any of them replaces. */
export function mergeNotes(a: readonly NoteText[], b: readonly NoteText[]): NoteText[] {
  const byStamp = new Map<Stamp, NoteText>();
  for (const note of [...a, ...b]) {
    const known = byStamp.get(note.stamp);
    byStamp.set(note.stamp, known ? greater(known, note) : note);
  }
  const all = [...byStamp.values()];
  return all
    .filter(({ stamp }) => !all.some((other) => replacesText(other, stamp, deviceOf(stamp))))
    .sort((one, other) => compareText(one.stamp, other.stamp));
}

/** A text and all that it replaces, in the words of the row `from`. */
function coveredBy({ key, note }: LiveNote, from: PaperId): Record<string, Stamp> {
  const itself = [placeName(deviceOf(note.stamp), key, from), note.stamp] as const;
  const others = Object.entries(note.replaces).map(([place, stamp]) => {
    const [device = '', of = key] = place.split(' ');
    return [placeName(device, of as PaperId, from), stamp] as const;
  });
  return [itself, ...others].reduce<Record<string, Stamp>>(
    (all, [place, stamp]) => joinRecords(all, { [place]: stamp }, later),
    {},
  );
}

/** The texts of a paper that nothing replaced, the earliest first. */
export function liveNotes(notes: NotesByRow): LiveNote[] {
  const all = [...notes].flatMap(([key, texts]) => texts.map((note) => ({ key, note })));
  return all
    .filter(({ key, note: { stamp } }) =>
      all.every(
        (other) => !replacesText(other.note, stamp, placeName(deviceOf(stamp), key, other.key)),
      ),
    )
    .sort(
      (one, other) =>
        compareText(one.note.stamp, other.note.stamp) || compareText(one.key, other.key),
    );
}

/** The note as shown: the live texts in the order they were written, with rules between them. */
export function displayNote(live: readonly LiveNote[]): string {
  return live
    .map(({ note }) => note.text)
    .filter((text) => text.trim() !== '')
    .join('\n\n---\n\n');
}

/**
 * A text for the row `key` that replaces those of the `live` texts that were `seen`. An empty one
 * deletes the note.
 */
export function writeNoteText(
  text: Pick<NoteText, 'text' | 'stamp' | 'since'>,
  key: PaperId,
  live: readonly LiveNote[],
  seen: readonly LiveNote[],
): NoteText {
  const replaces = seen
    .map((one) => coveredBy(one, key))
    .reduce((all, places) => joinRecords(all, places, later), {});
  const beside = live
    .filter((one) => !seen.includes(one))
    .filter((one) => {
      const place = placeName(deviceOf(one.note.stamp), one.key, key);
      return (own(replaces, place) ?? '') >= one.note.stamp;
    })
    .map(({ note }) => note.stamp);
  return { ...text, replaces, ...(beside.length > 0 && { beside }) };
}
