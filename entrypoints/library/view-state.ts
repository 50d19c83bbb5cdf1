import { create } from 'zustand';
import type { PaperId } from '../../utils/paper/identity';
import { go, route } from './route';
import { nonSelected, type SelectedPapers, withPapers } from './selected-papers';

/** A line about what just happened, with what can be done about it. */
export interface Message {
  /** Tells one message from the next, also when they say the same. */
  readonly id: string;
  readonly text: string;
  readonly tone?: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type Panel = 'help' | 'changes' | 'export' | 'import' | 'palette' | 'filters' | 'settings';

/** What the user is looking at, beside what the address says. Facts about papers never live here. */
export interface ViewState {
  /** The row that the keyboard is on. */
  readonly active: PaperId | undefined;
  /** The field that takes the focus in the paper that was just opened. */
  readonly focusField: 'tags' | 'note' | undefined;
  readonly selected: SelectedPapers;
  readonly panel: Panel | undefined;
  readonly message: Message | undefined;
}

export const useView = create<ViewState>(() => ({
  active: undefined,
  focusField: undefined,
  selected: nonSelected,
  panel: undefined,
  message: undefined,
}));

export const view = () => useView.getState();
export const setView = useView.setState;

/** Opens a paper, with the focus in one of its fields if named. */
export function expand(key: PaperId, focusField?: 'tags' | 'note'): void {
  setView({ active: key, focusField });
  go({ paper: key }, route().paper === undefined ? 'push' : 'replace');
}

export function collapse(): void {
  setView({ focusField: undefined });
  go({ paper: undefined }, 'replace');
}

export const toggle = (key: PaperId) => (route().paper === key ? collapse() : expand(key));

/** Selects papers, or takes them out of the selection. */
export const select = (keys: readonly PaperId[], present: boolean) =>
  setView(({ selected }) => ({ selected: withPapers(selected, keys, present) }));

export const clearFilters = () => go({ q: '' });

/** Exports from the list of papers, wherever one is. */
export function openExport(): void {
  if (route().view !== 'papers') go({ view: 'papers', q: '', paper: undefined });
  setView({ panel: 'export' });
}

/** Says something; what was said before gives way. */
export const say = (message: Omit<Message, 'id'>) =>
  setView({ message: { id: crypto.randomUUID(), ...message } });
