import { create } from 'zustand';
import type { PaperId } from '../../../utils/paper/identity';

/** The removed papers that are about to be deleted for good; none while nobody is asked. */
export const useDeletion = create<{ readonly papers: readonly PaperId[] }>(() => ({ papers: [] }));

export const askDeletion = (papers: readonly PaperId[]) => useDeletion.setState({ papers });
export const closeDeletion = () => useDeletion.setState({ papers: [] });
