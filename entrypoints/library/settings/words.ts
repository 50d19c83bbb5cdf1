import { type Backup, type BackupReason, sizeOf } from '../../../utils/backup/backup';
import { fieldNames } from '../../../utils/interface/field-names';
import { countWords, paperCount } from '../../../utils/interface/words';
import { joinedRowOf } from '../../../utils/model/joins';
import { own } from '../../../utils/model/order';

/** How backups are put into words. */

const moments = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `27 Nov 2026, 08:05`, by the clock on the wall. */
export const momentWords = (at: string): string => moments.format(new Date(at));

const reasonWords: Readonly<Record<BackupReason, string>> = {
  day: 'Daily',
  asked: 'Made by you',
  import: 'Before an import',
  removal: 'Before a removal',
  deletion: 'Before a deletion',
  restore: 'Before a restore',
  upgrade: 'Before an update of Offprint',
  file: 'Read from a file',
};

/** `Daily · 1,204 papers, 12 removed · 3.2 MB`. */
export function aboutBackup(backup: Backup): string {
  const { saved, removed } = backup.counts;
  const papers = paperCount(saved) + (removed > 0 ? `, ${countWords(removed)} removed` : '');
  return [reasonWords[backup.reason], papers, sizeWords(sizeOf(backup))].join(' · ');
}

/** The fields of a paper that changes name, each once, in their usual order: `Tags, Note`. */
export function changedWords(fields: readonly string[]): string {
  const names = new Set(fields.map(nameOf));
  const usual = Object.values(fieldNames).filter((name) => names.delete(name));
  return [...usual, ...names].join(', ');
}

function nameOf(field: string): string {
  if (field.startsWith('tag:')) return fieldNames.tags;
  if (joinedRowOf(field)) return 'Which papers it is one with';
  const name = field.replace(/^field:/, '');
  return own<string>(fieldNames, name) ?? name;
}

/** A number of bytes as `12 kB` or `3.2 MB`. */
function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}
