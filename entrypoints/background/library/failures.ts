import { errorNames } from '../../../utils/error-names';
import { fail, type Result } from '../../../utils/result';
import type { Store } from './store';

const full =
  'The disk is full, so this was not stored. Free some space on it and try again; everything saved before is still there.';
const unavailable =
  'Offprint cannot reach its storage, so nothing was changed. A private window or a setting that never keeps history can be the reason: allow Offprint to store data there, or use a normal window.';
const newer =
  'Your library was written by a newer version of Offprint, so nothing was changed. Update Offprint to go on.';
const unexpected =
  'Offprint could not do this, so nothing was changed. Try again; if it happens again, restart the browser.';

const notOpening = [
  'OpenFailedError',
  'MissingAPIError',
  'InvalidStateError',
  'SecurityError',
  'UnknownError',
  'DatabaseClosedError',
];

function explain(error: unknown): Result<never> {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return fail('storage-full', full);
  if (names.includes('VersionError')) return fail('storage-unavailable', newer);
  if (notOpening.some((name) => names.includes(name))) {
    return fail('storage-unavailable', unavailable);
  }
  console.error('Offprint:', error);
  return fail('storage-unavailable', unexpected);
}

/**
 * Runs work on the database and turns what the database throws into a failure with a sentence. A
 * connection that the browser closed meanwhile is opened again, once; every command can be run
 * twice, so the work then starts over.
 */
export async function guarded<Value>(
  { database }: Store,
  work: () => PromiseLike<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (!errorNames(error).includes('DatabaseClosedError')) return explain(error);
  }
  try {
    database.close({ disableAutoOpen: false });
    await database.open();
    return await work();
  } catch (error) {
    return explain(error);
  }
}
