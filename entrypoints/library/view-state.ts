import { create } from 'zustand';
import type { PaperId } from '../../utils/paper/identity';
import type { Status } from '../../utils/paper/schema';

/** A line about what just happened, with what can be done about it. */
export interface Message {
  /** Tells one message from the next, also when they say the same. */
  readonly id: string;
  readonly text: string;
  readonly tone?: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type Panel = 'help' | 'changes' | 'export';

/** What the user is looking at. Facts about papers never live here. */
export interface ViewState {
  readonly search: string;
  readonly status: Status | undefined;
  /** Key of the tag that papers must have. */
  readonly tag: string | undefined;
  /** The row that the keyboard is on. */
  readonly active: PaperId | undefined;
  readonly expanded: PaperId | undefined;
  /** The field that takes the focus in the row that was just expanded. */
  readonly focusField: 'tags' | 'note' | undefined;
  readonly selected: ReadonlySet<PaperId>;
  readonly panel: Panel | undefined;
  readonly message: Message | undefined;
}

const initial: ViewState = {
  search: '',
  status: undefined,
  tag: undefined,
  active: undefined,
  expanded: undefined,
  focusField: undefined,
  selected: new Set(),
  panel: undefined,
  message: undefined,
};

export const useView = create<ViewState>(() => initial);

export const view = () => useView.getState();
export const setView = useView.setState;

/** Opens a row, with the focus in one of its fields if named. */
export const expand = (key: PaperId, focusField?: 'tags' | 'note') =>
  setView({ active: key, expanded: key, focusField });

export const collapse = () => setView({ expanded: undefined, focusField: undefined });

export const toggle = (key: PaperId) => (view().expanded === key ? collapse() : expand(key));

export function select(keys: readonly PaperId[], selected: boolean): void {
  const next = new Set(view().selected);
  for (const key of keys) {
    if (selected) next.add(key);
    else next.delete(key);
  }
  setView({ selected: next });
}

export const clearFilters = () => setView({ search: '', status: undefined, tag: undefined });

export const isFiltered = ({ search, status, tag }: ViewState): boolean =>
  search.trim() !== '' || status !== undefined || tag !== undefined;

/** Says something; what was said before gives way. */
export const say = (message: Omit<Message, 'id'>) =>
  setView({ message: { id: crypto.randomUUID(), ...message } });
