import type { ExportChoices } from '../export/format';
import { noteFile, ownPartOf } from '../export/note-file';
import { folded, NoteNames } from '../export/note-names';
import type { Paper } from '../paper/schema';
import { keyInNote, mergeNote } from './note-merge';

/** A folder of text files: as much of one as notes need. */
export interface TextFolder {
  /** The names of the files in it, not of those in folders below. */
  readonly names: () => AsyncIterable<string>;
  readonly read: (name: string) => Promise<string>;
  readonly write: (name: string, text: string) => Promise<void>;
}

/** A file that was left as it is, although there was something to write. */
export interface Clash {
  readonly file: string;
  readonly paper: string;
  readonly reason: /** What is Offprint's was changed in the file. */
    | 'edited'
    /** The file is not Offprint's, and has the name that the paper's would get. */
    | 'foreign'
    /** Its front matter is none that can be read. */
    | 'unreadable'
    /** Another file is of the same paper, and is kept in step. */
    | 'twice';
}

export interface NotesWritten {
  readonly created: number;
  readonly updated: number;
  /** Files that said already what they are to say. */
  readonly same: number;
  readonly clashes: readonly Clash[];
  readonly stopped: boolean;
}

export interface NotesOrder {
  /** The papers, a page at a time; of papers of one title the first gets the plain name. */
  readonly papers: AsyncIterable<readonly Paper[]>;
  readonly choices: ExportChoices;
  /** Whether Offprint's part is written anew where the user changed it. */
  readonly replacing: boolean;
  readonly signal: AbortSignal;
  /** Told how many papers were looked at. */
  readonly onProgress: (done: number) => void;
}

/**
 * Writes a note for each paper into a folder, or brings it up to date there, whatever the user called
 * it. A file is written only where that changes it. Rejects when the folder cannot be read or written.
 */
export async function writeNotes(folder: TextFolder, order: NotesOrder): Promise<NotesWritten> {
  const { notes, foreign, twice } = await lookThrough(folder, order.signal);
  const names = new NoteNames([...notes.values()].map(withoutExtension));
  const counts = { created: 0, updated: 0, same: 0 };
  const clashes: Clash[] = [];
  const told = (clash: Clash) => clashes.push(clash);
  let done = 0;
  for await (const page of order.papers) {
    for (const paper of page) {
      if (order.signal.aborted) return { ...counts, clashes, stopped: true };
      const { choices } = order;
      for (const file of twice.get(paper.key) ?? []) {
        told({ file, paper: paper.title, reason: 'twice' });
      }
      const known = notes.get(paper.key);
      if (known !== undefined) {
        const own = ownPartOf(paper, { name: withoutExtension(known), choices });
        const merged = mergeNote(await folder.read(known), own, order.replacing);
        if (merged.kind === 'changed') {
          await folder.write(known, merged.text);
          counts.updated += 1;
        } else if (merged.kind === 'same') counts.same += 1;
        else told({ file: known, paper: paper.title, reason: merged.kind });
      } else {
        const { name, text } = noteFile(paper, { name: names.give(paper), choices });
        if (foreign.has(folded(name))) told({ file: name, paper: paper.title, reason: 'foreign' });
        else {
          await folder.write(name, text);
          counts.created += 1;
        }
      }
      done += 1;
    }
    order.onProgress(done);
  }
  return { ...counts, clashes, stopped: false };
}

interface Found {
  /** The file of each paper. */
  readonly notes: ReadonlyMap<string, string>;
  /** Files that are not Offprint's, as a file system compares names. */
  readonly foreign: ReadonlySet<string>;
  /** Further files of a paper, such as copies that a program for syncing left. */
  readonly twice: ReadonlyMap<string, readonly string[]>;
}

const extension = /\.md$/i;
const withoutExtension = (name: string): string => name.replace(extension, '');

async function lookThrough(folder: TextFolder, signal: AbortSignal): Promise<Found> {
  const notes = new Map<string, string>();
  const foreign = new Set<string>();
  const twice = new Map<string, string[]>();
  const names: string[] = [];
  for await (const name of folder.names()) names.push(name);
  // A copy has more in its name than what it is a copy of.
  names.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
  for (const name of names) {
    if (signal.aborted) break;
    const key = extension.test(name) ? keyInNote(await folder.read(name)) : undefined;
    if (key === undefined) foreign.add(folded(name));
    else if (notes.has(key)) twice.set(key, [...(twice.get(key) ?? []), name]);
    else notes.set(key, name);
  }
  return { notes, foreign, twice };
}
