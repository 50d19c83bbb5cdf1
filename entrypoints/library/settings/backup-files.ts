import { browser } from 'wxt/browser';
import type { Backup } from '../../../utils/backup/backup';
import { backupFileExtension, backupFileName, writeBackupFile } from '../../../utils/backup/file';
import { openBackup, soundBackups } from '../../../utils/backup/read';
import { downloadFile } from '../file';
import { chooseFolder, isOpenTo, mayWrite, readFolder } from '../folder';
import { say } from '../view-state';
import { backups } from './backups';

/**
 * Backups as files. They are written by the library’s page while one is open: only there a browser
 * lets an extension into a folder that the user chose.
 */

/** Hands a backup, the newest if none is named, to the user as a file. Answers whether there was one. */
export async function saveBackup(id?: string): Promise<boolean> {
  const opened = await openBackup(backups, id);
  if (!opened.ok) {
    say({ text: opened.error.message, tone: 'error' });
    return false;
  }
  const { backup } = opened.value;
  downloadFile(await writeBackupFile(backups, backup), backupFileName(backup));
  return true;
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
  if (await chooseFolder('backups')) await writeToFolder();
}

/** Asks to be let into the folder again. Must be called in a click. */
export async function reopenBackupFolder(): Promise<void> {
  const folder = await readFolder('backups');
  if (folder && (await mayWrite(folder))) await writeToFolder();
}

/** Writes the backups that the folder lacks, and takes those out that are no longer kept. */
async function writeToFolder(): Promise<void> {
  const folder = await readFolder('backups');
  if (!folder || !(await isOpenTo(folder))) return;
  const kept = new Map((await own()).map((backup) => [backupFileName(backup), backup]));
  const there = new Set<string>();
  for await (const name of folder.keys()) there.add(name);
  for (const [name, backup] of kept) {
    if (there.has(name)) continue;
    const file = await folder.getFileHandle(name, { create: true });
    const writable = await file.createWritable();
    await writable.write(await writeBackupFile(backups, backup));
    await writable.close();
  }
  const written = (name: string) =>
    name.startsWith('offprint-') && name.endsWith(backupFileExtension);
  for (const name of there) {
    if (written(name) && !kept.has(name)) await folder.removeEntry(name);
  }
}

const own = async (): Promise<readonly Backup[]> =>
  (await soundBackups(backups)).filter(({ reason }) => reason !== 'file');

const downloads = { permissions: ['downloads' as const] };
const week = 7 * 24 * 60 * 60 * 1_000;
/** When a backup was last downloaded, as an instant; empty before the first. */
const lastName = 'offprint:backup-downloaded';

export const downloadsAllowed = (): Promise<boolean> => browser.permissions.contains(downloads);

/** Asks for the permission, or gives it back. Must be called in a click. Answers whether it is given. */
export async function allowDownloads(wanted: boolean): Promise<boolean> {
  if (!wanted) {
    await browser.permissions.remove(downloads);
    return false;
  }
  const given = await browser.permissions.request(downloads);
  if (given) await download();
  return given;
}

/** Downloads the newest backup, once a week. */
async function download(): Promise<void> {
  if (!(await downloadsAllowed())) return;
  const last = Date.parse(localStorage.getItem(lastName) ?? '');
  const [backup] = await own();
  if (!backup || Date.now() - last < week) return;
  localStorage.setItem(lastName, new Date().toISOString());
  const url = URL.createObjectURL(await writeBackupFile(backups, backup));
  await browser.downloads.download({ url, filename: `Offprint/${backupFileName(backup)}` });
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Writes what is due, wherever the user wants backups as files; in one page at a time. */
export const keepFiles = (): Promise<void> =>
  navigator.locks.request('offprint-backup-files', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    await writeToFolder();
    await download();
  });
