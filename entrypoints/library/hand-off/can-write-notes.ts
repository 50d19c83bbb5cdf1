import { place } from '../place';
import { canChooseFolder } from './folder';

/** Whether notes can be written into a folder here: the browser's question would close the popup. */
export const canWriteNotes = (): boolean => canChooseFolder() && place !== 'popup';
