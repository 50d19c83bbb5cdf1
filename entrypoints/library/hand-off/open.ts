import { create } from 'zustand';
import type { PaperId } from '../../../utils/paper/identity';
import { route } from '../route';
import { say, view } from '../view-state';

interface HandOff {
  /** Which program papers are handed to; undefined while none are. */
  readonly to: 'zotero' | 'obsidian' | undefined;
  readonly papers: readonly PaperId[];
}

/** The hand-over that is being prepared. */
export const useHandOff = create<HandOff>(() => ({ to: undefined, papers: [] }));

export const openHandOff = (to: HandOff['to'], papers: readonly PaperId[]) =>
  useHandOff.setState({ to, papers });

export const closeHandOff = () => useHandOff.setState({ to: undefined, papers: [] });

/** The papers that a command without papers of its own means: the selected ones, else the open one. */
export function pickedPapers(): readonly PaperId[] {
  const { view: name, paper } = route();
  const { selected } = view();
  if (name !== 'papers') return [];
  return selected.size > 0 ? [...selected] : paper === undefined ? [] : [paper];
}

/** Sends what is picked to Zotero, or says that something is to be picked. */
export function sendPicked(): void {
  const papers = pickedPapers();
  if (papers.length > 0) openHandOff('zotero', papers);
  else say({ text: 'Select the papers that Zotero is to get, or open one.' });
}
