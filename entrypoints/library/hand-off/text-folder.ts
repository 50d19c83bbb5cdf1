import type { TextFolder } from '../../../utils/hand-off/note-folder';

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
