import { useEffect } from 'react';
import type { ShelfFilter } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import { nextStatus } from '../../utils/interface/status';
import { addressOf } from '../../utils/paper/address';
import { remove, setStatus, undoLast } from './commands';
import { focusedRow, focusRow, focusSearch } from './focus';
import { type Command, commandOf, type Press } from './keys';
import { selectShown } from './selection';
import { collapse, expand, isFiltered, select, setView, toggle, view } from './view-state';

interface Shown {
  readonly rows: readonly PaperRow[];
  readonly filter: ShelfFilter;
}

/** Listens for the popup's keys while it is open. */
export function useKeyboard(shown: Shown): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // An open panel has the keyboard to itself.
      if (event.defaultPrevented || view().panel) return;
      const command = commandOf(pressOf(event));
      if (command && carryOut(command, shown)) event.preventDefault();
    };
    const inSearch = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof Element) || !target.matches('.search-field-input')) return;
      if (key === 'ArrowDown' || (key === 'Enter' && !event.isComposing)) {
        event.preventDefault();
        carryOut('first', shown);
      }
    };
    addEventListener('keydown', pressed);
    addEventListener('keydown', inSearch);
    return () => {
      removeEventListener('keydown', pressed);
      removeEventListener('keydown', inSearch);
    };
  }, [shown]);
}

function pressOf(event: KeyboardEvent): Press {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  const target = event.target instanceof Element ? event.target : document.body;
  return {
    key,
    control: ctrlKey || metaKey,
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
function carryOut(command: Command, { rows, filter }: Shown): boolean {
  switch (command) {
    case 'search':
      focusSearch();
      return true;
    case 'undo':
      void undoLast();
      return true;
    case 'changes':
    case 'export':
    case 'help':
      setView({ panel: command });
      return true;
    case 'select-all':
      void selectShown(filter);
      return true;
    case 'back':
      return back();
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
      return move(command, rows);
    default:
      return onRow(command, rows);
  }
}

function move(command: 'next' | 'previous' | 'first' | 'last', rows: readonly PaperRow[]): boolean {
  const at = rows.findIndex((row) => row.key === focusedRow()?.dataset.key);
  if (command === 'previous' && at === 0) {
    focusSearch();
    return true;
  }
  const index = {
    next: Math.min(at + 1, rows.length - 1),
    previous: Math.max(at - 1, 0),
    first: 0,
    last: rows.length - 1,
  }[command];
  const row = rows[index];
  if (row) focusRow(row.key);
  return row !== undefined;
}

type RowCommand = Extract<
  Command,
  'expand' | 'open' | 'status' | 'tags' | 'note' | 'remove' | 'select'
>;

/** Acts on the row that the focus is in, else on the one that it was in last. */
function onRow(command: RowCommand, rows: readonly PaperRow[]): boolean {
  const key = focusedRow()?.dataset.key ?? view().active;
  const row = rows.find((each) => each.key === key);
  if (!row) return false;
  switch (command) {
    case 'expand':
      toggle(row.key);
      break;
    case 'open':
      open(addressOf(row), '_blank', 'noreferrer');
      break;
    case 'status':
      void setStatus(row, nextStatus(row.status));
      break;
    case 'tags':
    case 'note':
      expand(row.key, command);
      break;
    case 'remove':
      void remove(row);
      break;
    case 'select':
      select([row.key], !view().selected.has(row.key));
      break;
  }
  return true;
}

/** One step out: of the row, of the selection, of the search. The last one is the browser's. */
function back(): boolean {
  const { expanded, selected } = view();
  const row = focusedRow();
  if (expanded && row) {
    collapse();
    focusRow(expanded);
  } else if (selected.size > 0) setView({ selected: new Set() });
  else if (row) focusSearch();
  else if (isFiltered(view())) setView({ search: '', status: undefined, tag: undefined });
  else if (expanded) collapse();
  else return false;
  return true;
}
