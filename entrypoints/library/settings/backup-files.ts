import { browser } from 'wxt/browser';
import type { Backup } from '../../../utils/backup/backup';
import { backupFileName, writeBackupFile } from '../../../utils/backup/file';
import { openBackup, soundBackups } from '../../../utils/backup/read';
import { week } from '../../../utils/backup/rotation';
import { downloadFile } from '../file';
import { chooseFolder, isOpenTo, mayWrite, readFolder } from '../folder';
import { outside } from '../outside';
import { say } from '../view-state';
import { backups } from './backups';

/**
 * Backups as files. They are written by the library’s page while one is open: only there a browser
 * lets an extension into a folder that the user chose.
 */

/** Hands a backup to the user as a file. Says why not, where it cannot. Answers whether it did. */
export async function saveBackup(id: string): Promise<boolean> {
  const opened = await openBackup(backups, id);
  if (opened.ok) {
    const { backup } = opened.value;
    downloadFile(await writeBackupFile(backups, backup), backupFileName(backup));
  } else say({ text: opened.error.message, tone: 'error' });
  return opened.ok;
}

export interface BackupFolder {
  readonly name: string;
  /** Whether the browser lets Offprint write to it now, or has to ask again. */
  readonly allowed: boolean;
}

export async function readBackupFolder(): Promise<BackupFolder | undefined> {
  const folder = await readFolder('backups');
  return folder && { name: folder.name, allowed: await isOpenTo(folder) };
}

/** Asks for a folder, and writes what there is to it. Must be called in a click. */
export async function chooseBackupFolder(): Promise<void> {
  if (await chooseFolder('backups')) await keepFiles();
}

/** Asks to be let into the folder again. Must be called in a click. */
export async function reopenBackupFolder(): Promise<void> {
  const folder = await readFolder('backups');
  if (folder && (await mayWrite(folder))) await keepFiles();
}

/**
 * Writes the backups that the folder lacks. Of those that were written there from here, and of no other
 * file, it takes out what is no longer kept. Throws the first of what went wrong, once the rest is done.
 */
async function writeToFolder(): Promise<void> {
  const chosen = await outside.folders.get('backups');
  if (!chosen || !(await isOpenTo(chosen.handle))) return;
  const { handle: folder } = chosen;
  const kept = await own();
  const there = new Set<string>();
  for await (const name of folder.keys()) there.add(name);
  const written = new Set(chosen.written);
  const failures: unknown[] = [];
  for (const backup of kept) {
    const name = backupFileName(backup);
    if (there.has(name)) continue;
    try {
      await writeFile(folder, name, await writeBackupFile(backups, backup));
      written.add(name);
    } catch (error) {
      failures.push(error);
    }
  }
  const names = new Set(kept.map(backupFileName));
  const gone = kept.length > 0 ? [...written].filter((name) => !names.has(name)) : [];
  for (const name of gone) {
    if (there.has(name)) await folder.removeEntry(name);
    written.delete(name);
  }
  await outside.folders.update('backups', { written: [...written] });
  if (failures.length > 0) throw failures[0];
}

/** Writes a file whole, or leaves none. */
async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  file: Blob,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    const writable = await handle.createWritable();
    await writable.write(file);
    await writable.close();
  } catch (error) {
    await folder.removeEntry(name);
    throw error;
  }
}

const own = async (): Promise<readonly Backup[]> =>
  (await soundBackups(backups)).filter(({ reason }) => reason !== 'file');

const downloads = { permissions: ['downloads' as const] };
/** When a backup was last downloaded, as an instant; empty before the first. */
const lastName = 'offprint:backup-downloaded';

export const downloadsAllowed = (): Promise<boolean> => browser.permissions.contains(downloads);

/** Asks for the permission, or gives it back. Must be called in a click. Answers whether it is given. */
export async function allowDownloads(wanted: boolean): Promise<boolean> {
  if (wanted) await browser.permissions.request(downloads);
  else await browser.permissions.remove(downloads);
  return downloadsAllowed();
}

/** Downloads the newest backup, once a week. */
async function download(): Promise<void> {
  if (!(await downloadsAllowed())) return;
  const last = Date.parse(localStorage.getItem(lastName) ?? '');
  const [backup] = await own();
  if (!backup || Date.now() - last < week) return;
  const url = URL.createObjectURL(await writeBackupFile(backups, backup));
  try {
    await browser.downloads.download({ url, filename: `Offprint/${backupFileName(backup)}` });
    localStorage.setItem(lastName, new Date().toISOString());
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}

/** Writes what is due, wherever the user wants backups as files; one page after the other. */
export const keepFiles = (): Promise<void> =>
  navigator.locks.request('offprint-backup-files', async () => {
    await download();
    await writeToFolder();
  });
