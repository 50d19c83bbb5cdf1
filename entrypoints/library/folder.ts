import { type FolderUse, outside } from './outside';

/** As much of the File System Access API as TypeScript does not know, https://wicg.github.io/file-system-access/ */
interface Picker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

interface AskableHandle extends FileSystemDirectoryHandle {
  readonly queryPermission: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Whether the browser lets a page write into a folder that the user chooses: Firefox does not. */
export const canChooseFolder = (): boolean => 'showDirectoryPicker' in window;

/** The folder that was chosen for a use, if one was. */
export const readFolder = async (use: FolderUse): Promise<FileSystemDirectoryHandle | undefined> =>
  (await outside.folders.get(use))?.handle;

/** Has the user choose the folder for a use, and keeps it; undefined where they chose none. */
export async function chooseFolder(use: FolderUse): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const handle = await (window as Picker).showDirectoryPicker?.({
      id: `offprint-${use}`,
      mode: 'readwrite',
    });
    if (handle) await outside.folders.put({ use, handle });
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

export const forgetFolder = (use: FolderUse): Promise<void> => outside.folders.delete(use);

/** Whether it may be written to without asking. */
export const isOpenTo = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as AskableHandle).queryPermission({ mode: 'readwrite' })) === 'granted';

/** Asks to write where that was allowed in an earlier session only. To be called in a click itself. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as AskableHandle).requestPermission({ mode: 'readwrite' })) === 'granted';
