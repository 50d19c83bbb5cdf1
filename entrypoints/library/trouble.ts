/**
 * What to tell the user when the library cannot be read: what happened, and what to do. Takes
 * whatever was thrown; Dexie names its errors after IndexedDB's own.
 */
export function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') {
    return 'It was last opened by a newer Offprint. Update the extension, then try again.';
  }
  if (name === 'MissingAPIError' || name === 'InvalidStateError') {
    return 'This browser does not let extensions store data here, as in some private windows. Open Offprint in an ordinary window.';
  }
  if (name === 'QuotaExceededError') {
    return 'The disk is full. Free some space, then try again; nothing that was saved is lost.';
  }
  return 'The browser did not open the database. Close other windows of Offprint and try again; if that does not help, restart the browser. Nothing was changed.';
}
