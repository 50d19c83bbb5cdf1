import type { TextFolder } from '../../../utils/hand-off/note-folder';
import { handOffs } from './database';

/** As much of the File System Access API as TypeScript does not know, https://wicg.github.io/file-system-access/ */
interface Picker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

interface AskableHandle extends FileSystemDirectoryHandle {
  readonly requestPermission: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

const use = 'notes';

/** Whether the browser lets a page write into a folder that the user chooses: Firefox does not. */
export const canChooseFolder = (): boolean => 'showDirectoryPicker' in window;

/** The folder that was chosen for notes, if one was. */
export const readFolder = async (): Promise<FileSystemDirectoryHandle | undefined> =>
  (await handOffs.folders.get(use))?.handle;

/** Has the user choose the folder for notes, and keeps it; undefined where they chose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const handle = await (window as Picker).showDirectoryPicker?.({
      id: 'offprint-notes',
      mode: 'readwrite',
    });
    if (handle) await handOffs.folders.put({ use, handle });
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Asks to write where that was allowed in an earlier session only. To be called in a click itself. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as AskableHandle).requestPermission({ mode: 'readwrite' })) === 'granted';

/** A folder on disk as the writer of notes sees it. */
export const textFolder = (folder: FileSystemDirectoryHandle): TextFolder => ({
  async *names() {
    for await (const [name, { kind }] of folder.entries()) if (kind === 'file') yield name;
  },
  async read(name) {
    const handle = await folder.getFileHandle(name);
    return (await handle.getFile()).text();
  },
  async write(name, text) {
    const handle = await folder.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
  },
});

/** What a folder that cannot be used means. */
export function folderTrouble(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotFoundError':
      return 'The folder is not there any more. Choose it anew.';
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
      return 'The folder may not be written into. Choose it anew, or another one.';
    case 'QuotaExceededError':
      return 'There is no room left where the folder is. Make some, and write the notes again.';
    default:
      return `That did not work: ${error instanceof Error ? error.message : String(error)}`;
  }
}
