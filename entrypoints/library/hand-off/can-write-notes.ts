import { canChooseFolder } from '../folder';
import { place } from '../place';

/** Whether notes can be written into a folder here: the browser's question would close the popup. */
export const canWriteNotes = (): boolean => canChooseFolder() && place !== 'popup';
