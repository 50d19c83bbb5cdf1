import { create } from 'zustand';
import type { PaperId } from '../../../utils/paper/identity';

/** The paper whose fields are being put right by hand. */
export const useCorrection = create<{ readonly paper: PaperId | undefined }>(() => ({
  paper: undefined,
}));

export const openCorrection = (paper: PaperId) => useCorrection.setState({ paper });
export const closeCorrection = () => useCorrection.setState({ paper: undefined });
