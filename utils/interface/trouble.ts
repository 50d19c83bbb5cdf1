import { errorNames } from '../error-names';

/** What the browser’s errors mean to the user: what happened, and what to do. */

/** What was being worked on: the same error means something else of each. */
export type TroubledThing = 'folder' | 'clipboard' | 'file' | 'library';

/** An expected failure that has to be thrown; its message says what happened and what to do. */
export class ToldError extends Error {}

type Sentences = Readonly<Record<string, string>>;

const notAllowed = 'The folder may not be written into. Choose it anew, or another one.';
const notThere =
  'The file is not there any more, or was changed since it was chosen. Choose it anew.';
const notReadable =
  'The browser may not read the file. Copy it to another folder, and choose it there.';
const closed =
  'The library could not be read. Close other windows of Offprint and try again; if that does not help, restart the browser.';

/** By the names of DOMException, https://webidl.spec.whatwg.org/#idl-DOMException-error-names */
const ofThing: Readonly<Record<TroubledThing, Sentences>> = {
  folder: {
    NotFoundError: 'The folder is not there any more. Choose it anew.',
    NotAllowedError: notAllowed,
    SecurityError: notAllowed,
    NoModificationAllowedError: notAllowed,
    InvalidStateError: 'Another program changed a file at the same time. Try again.',
    QuotaExceededError: 'There is no room left where the folder is. Make some, and try again.',
  },
  clipboard: {
    NotAllowedError:
      'The browser lets Offprint copy only in the window in front, and right after a click. Try again, and stay here until it is done.',
  },
  file: {
    NotFoundError: notThere,
    NotReadableError: notThere,
    NotAllowedError: notReadable,
    SecurityError: notReadable,
    RangeError:
      'The file is too large to be read at once. Divide it, and take one part after the other.',
  },
  library: {},
};

const ofAny: Sentences = {
  QuotaExceededError: 'The disk is full. Free some space on it, and try again.',
  AbortError: 'It was stopped before it was done. Try again.',
  OpenFailedError: closed,
  DatabaseClosedError: closed,
  UnknownError: closed,
};

/**
 * Why something went wrong and what to do, in sentences. Takes whatever was thrown; of what nobody
 * foresaw it can only repeat the browser’s own words.
 */
export function troubleWords(error: unknown, thing: TroubledThing): string {
  if (error instanceof ToldError) return error.message;
  const known = new Map(Object.entries({ ...ofAny, ...ofThing[thing] }));
  for (const name of errorNames(error)) {
    const sentence = known.get(name);
    if (sentence) return sentence;
  }
  const words = error instanceof Error ? error.message : String(error);
  return `The browser did not do it, and says why in its own words: “${words}”. Try again; if that does not help, restart the browser.`;
}
