import type { PaperId } from '../../utils/paper/identity';
import type { Status } from '../../utils/paper/schema';
import type { PaperState } from '../../utils/protocol/messages';
import type { Strip } from './strip';

/** What a click may ask for; also the class of the button that does. */
export type Act = 'save' | 'status' | 'note' | 'tags' | 'undo';

/** What this page knows of one paper; every strip of the paper shows it. */
export interface PaperView {
  /** Every identifier that the page's cards give it. */
  readonly ids: Set<PaperId>;
  /** The strips that show it. */
  readonly strips: Set<Strip>;
  state: PaperState;
  /** Has the background been asked? */
  asked: boolean;
  /** Grows when a command starts or ends: the answer to an older question is then out of date. */
  turn: number;
  /** The latest version of the paper that the page shows, where it shows one. */
  version: number;
  /** Commands under way. */
  busy: number;
  /** Something to tell in the strip's own line, for a while. */
  message?: string | undefined;
  /** The journal entry that Undo takes back, for a while. */
  undo?: string | undefined;
}

const unsaved: PaperState = { saved: false, status: 'to-read', tags: [], hasNote: false };

export const newView = (): PaperView => ({
  ids: new Set(),
  strips: new Set(),
  state: unsaved,
  asked: false,
  turn: 0,
  version: 0,
  busy: 0,
});

const following: Record<Status, Status> = {
  'to-read': 'reading',
  reading: 'read',
  read: 'to-read',
};

/** The status that a click on Status asks for. Save alone means to read, so it starts at reading. */
export const nextStatus = ({ saved, status }: PaperState): Status =>
  following[saved ? status : 'to-read'];

const words: Record<Status, string> = { 'to-read': 'To read', reading: 'Reading', read: 'Read' };

// Drawn on a 16 by 16 grid, with a stroke in the colour of the text.
const ring = 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11';
const rings: Record<Status, string> = {
  'to-read': ring,
  reading: `${ring}M8 5v3l2 1.5`,
  read: `${ring}M5.6 8.2l1.7 1.7l3.2-3.6`,
};
const page = 'M4 2.5h8v7.3l-3 3.7H4z';
const icons = {
  save: 'M4 2.5h8v11l-4-3-4 3z',
  tags: 'M2.5 2.5h5l6 6-5 5-6-6zM5.5 5.5v.1',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a3.8 3.8 0 0 1 0 7.6H6',
};

/** Attributes by part; `d` is for the part's icon. No text node holds state: a page can find text. */
export type Face = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

// One chip fewer in a narrow strip (see strip.css): two whole tags say more than three cut ones.
const chipsShown = 3;

const beyond = (count: number) => (count > 0 ? `+${count}` : undefined);

const button = (text: string | undefined, name: string, d: string) => ({
  'data-text': text,
  'aria-label': name,
  title: name,
  d,
});

/** What a strip shows of a view, by part. `title` goes into the names once it is known. */
export function faceOf({ state, busy, message, undo, version }: PaperView, title?: string): Face {
  const { saved, status, tags, hasNote, version: known = version } = state;
  const newer = saved && version > known ? `v${version}` : undefined;
  const next = words[nextStatus(state)];
  const save = saved ? 'Saved' : 'Save';
  const more = tags.length - chipsShown;
  const chip = (index: number) => ({ 'data-text': tags[index] });
  return {
    strip: { 'aria-busy': busy ? 'true' : undefined, 'data-message': message && '' },
    save: {
      ...button(save, title ? `${save}: ${title}` : save, icons.save),
      'aria-pressed': `${saved}`,
    },
    status: {
      ...button(
        saved ? words[status] : 'Status',
        saved ? `Status: ${words[status]}. Next: ${next}` : `Status: save as ${next}`,
        rings[saved ? status : 'to-read'],
      ),
      'data-on': saved && status === 'reading' ? '' : undefined,
    },
    note: {
      ...button('Note', hasNote ? 'Note: change it' : 'Note: write one', page),
      d: hasNote ? `${page}M6 6h4M6 8.5h2` : page,
      'data-on': hasNote ? '' : undefined,
    },
    newer: {
      'data-text': newer && `${newer} is new`,
      title: newer && `This page shows version ${version}; you saved version ${known}`,
      'aria-label': newer && `Version ${version} is new: you saved version ${known}`,
    },
    tags: button(
      tags.length ? undefined : 'Tag',
      tags.length ? `Tags: ${tags.join(', ')}. Change them` : 'Tag this paper',
      icons.tags,
    ),
    chip1: chip(0),
    chip2: chip(1),
    chip3: chip(2),
    more: { 'data-text': beyond(more), 'data-few': beyond(more + 1) },
    message: { 'data-text': message, 'aria-label': message, title: message },
    undo: { ...button('Undo', 'Undo', icons.undo), 'data-on': undo && '' },
  };
}
