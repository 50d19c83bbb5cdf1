import { useEffect } from 'react';
import type { Outline } from '../../utils/search/outline';
import { bulkRate, bulkRemove, bulkStatus, bulkTag } from './bulk';
import { advanceStatus, remove, setRating, undoLast } from './commands';
import { openImport, openSettings } from './file-panels';
import { focusedKey, focusedRow, focusRow, focusSearch } from './focus';
import { type Command, commandOf, type Press } from './keys';
import { go, route } from './route';
import { type ShelfControl, shelf } from './Shelf';
import { selectAll, selecting, selectOne } from './selection';
import { collapse, expand, openExport, setView, toggle, view } from './view-state';

/** Listens for the library's keys while it is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // An open panel has the keyboard to itself.
      if (event.defaultPrevented || view().panel) return;
      const command = commandOf(pressOf(event));
      if (command && carryOut(command)) event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

function pressOf(event: KeyboardEvent): Press {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  const target = event.target instanceof Element ? event.target : document.body;
  return {
    key,
    control: ctrlKey || metaKey,
    shift: shiftKey,
    alt: altKey,
    composing: isComposing,
    on: placeOf(target),
  };
}

function placeOf(target: Element): Press['on'] {
  if (target.matches('textarea, input:not([type=checkbox], [type=radio])')) return 'text';
  if (target.matches('select')) return 'choice';
  if (target.matches('[data-key]')) return 'row';
  return target.matches('button, a, summary, input') ? 'button' : 'elsewhere';
}

/** Does what a key asks for. Answers false when there was nothing to do it to. */
function carryOut(command: Command): boolean {
  switch (command) {
    case 'search':
      focusSearch();
      return true;
    case 'undo':
      void undoLast();
      return true;
    case 'export':
      openExport();
      return true;
    case 'import':
      openImport();
      return true;
    case 'settings':
      openSettings();
      return true;
    case 'changes':
    case 'help':
    case 'palette':
      setView({ panel: command });
      return true;
    case 'select-all':
      void selectAll(shelf.current?.list);
      return shelf.current !== undefined;
    case 'back':
      return back();
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
      return move(command);
    case 'select-next':
    case 'select-previous':
      return selectOn(command === 'select-next' ? 1 : -1);
    default:
      // Keys can be quicker than the selection that they are about.
      void selecting()?.then(() => onPapers(command));
      return selecting() !== undefined || onPapers(command);
  }
}

function move(command: 'next' | 'previous' | 'first' | 'last'): boolean {
  const control = shelf.current;
  if (!control) return false;
  const { length } = control.list;
  const at = placeInUse(control);
  if (command === 'previous' && at === 0) {
    focusSearch();
    return true;
  }
  control.focusAt(
    {
      next: Math.min(at + 1, length - 1),
      previous: Math.max(at - 1, 0),
      first: 0,
      last: length - 1,
    }[command],
  );
  return length > 0;
}

/** Goes on by one paper, up or down, and selects both. */
function selectOn(by: 1 | -1): boolean {
  const control = shelf.current;
  if (!control) return false;
  const at = placeInUse(control);
  const to = Math.min(Math.max(at + by, 0), control.list.length - 1);
  for (const place of [at, to]) {
    const paper = control.list.rowAt(place);
    if (paper) selectOne(paper.key, true);
  }
  control.focusAt(to);
  return to >= 0;
}

/** Where the list goes on from; -1 before its first paper. */
function placeInUse({ indexOf }: ShelfControl): number {
  // Where the focus went with what it was on, that is the paper that had it last.
  const key = (focusedKey() as Outline['key'] | undefined) ?? view().active;
  return key === undefined ? -1 : indexOf(key);
}

type PaperCommand = Exclude<
  Command,
  | 'search'
  | 'undo'
  | 'changes'
  | 'export'
  | 'import'
  | 'help'
  | 'settings'
  | 'palette'
  | 'select-all'
  | 'select-next'
  | 'select-previous'
  | 'back'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
>;

const ratings: Partial<Record<PaperCommand, number | null>> = {
  unrate: null,
  'rate-1': 1,
  'rate-2': 2,
  'rate-3': 3,
  'rate-4': 4,
  'rate-5': 5,
};

/** Acts on what is selected, where that can be done to many; else on one paper. */
function onPapers(command: PaperCommand): boolean {
  // Of a removed paper nothing changes but that it is removed, which its view sees to.
  if (route().view === 'removed' && command !== 'select' && command !== 'open') return false;
  const rating = ratings[command];
  if (command === 'tags' && bulkTag()) return true;
  if (command === 'status' && bulkStatus()) return true;
  if (command === 'remove' && bulkRemove()) return true;
  if (rating !== undefined && bulkRate(rating)) return true;
  const paper = paperInUse();
  if (!paper) return false;
  switch (command) {
    case 'expand':
      toggle(paper.key);
      break;
    case 'open':
      open(paper.address, '_blank', 'noreferrer');
      break;
    case 'status':
      void advanceStatus(paper);
      break;
    case 'tags':
    case 'note':
      expand(paper.key, command);
      break;
    case 'remove':
      void remove(paper);
      break;
    case 'select':
      selectOne(paper.key);
      break;
    default:
      if (rating !== undefined) void setRating(paper, rating);
  }
  return true;
}

/** The paper whose row has the focus, else the one that had it last. */
function paperInUse(): Outline | undefined {
  const key = (focusedKey() as Outline['key'] | undefined) ?? view().active;
  const control = shelf.current;
  return key && control ? control.list.rowAt(control.list.indexOf(key)) : undefined;
}

/** One step out: of the paper, of the selection, of the search. The last one is the browser's. */
function back(): boolean {
  const { paper, q } = route();
  const row = focusedRow();
  if (paper && row) {
    collapse();
    focusRow(paper);
  } else if (view().selected.size > 0) setView({ selected: new Set() });
  else if (row) focusSearch();
  else if (q !== '') go({ q: '' });
  else if (paper) collapse();
  else return false;
  return true;
}
