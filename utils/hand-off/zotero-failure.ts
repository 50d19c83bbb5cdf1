import { type Answer, errorIn, fieldOf } from './zotero-answer';

export interface ZoteroFailure {
  readonly code:
    | 'not-running'
    /** Something else listens there. */
    | 'not-zotero'
    /** Zotero did not say, or not to the end, whether it has the papers. */
    | 'no-answer'
    | 'refused'
    | 'read-only'
    | 'cancelled'
    /** Saved, but not where it was to go. */
    | 'not-moved'
    /** By the user, here. */
    | 'stopped'
    | 'failed';
  /** What happened and what to do. */
  readonly message: string;
}

const again = 'send the papers again soon: for a while Zotero knows which of them it has.';

export const notRunning: ZoteroFailure = {
  code: 'not-running',
  message: 'Zotero does not answer on this computer. Start Zotero, and send the papers again.',
};

export const notZotero: ZoteroFailure = {
  code: 'not-zotero',
  message:
    'Another program answers where Zotero should. Close it, start Zotero, and send the papers again.',
};

const unanswered: ZoteroFailure = {
  code: 'no-answer',
  message: `Zotero did not say whether it saved the papers. See whether it is running, and ${again}`,
};

export const brokenOff: ZoteroFailure = {
  code: 'no-answer',
  message: `Zotero’s answer broke off. Nobody knows whether it saved the papers; ${again}`,
};

const refused: ZoteroFailure = {
  code: 'refused',
  message: 'Zotero refused the papers. Update Zotero, restart it, and send them again.',
};

const cancelled: ZoteroFailure = {
  code: 'cancelled',
  message: 'Saving was cancelled in Zotero, which took back what it had. Nothing more was sent.',
};

export const stopped: ZoteroFailure = { code: 'stopped', message: 'Stopped.' };

/** Sending them again would have them twice. */
export const notMoved = (target: string, selected: string): ZoteroFailure => ({
  code: 'not-moved',
  message: `Zotero saved the papers into “${selected}” but did not move them to “${target}”. Move them there in Zotero.`,
});

const failed: ZoteroFailure = {
  code: 'failed',
  message: 'Zotero could not save the papers. Restart it, and send them again.',
};

export const readOnly = (target = 'The library'): ZoteroFailure => ({
  code: 'read-only',
  message: `${target}, which is selected in Zotero, is read-only. Select another library or collection there, and send the papers again.`,
});

/** What an answer means that is not the one hoped for. */
export function failureOf(answer: Answer): ZoteroFailure {
  if (answer.status === 0) return unanswered;
  if (answer.brokenOff) return brokenOff;
  if (answer.status === 409 && errorIn(answer) === 'SESSION_CANCELLED') return cancelled;
  if (fieldOf(answer, 'libraryEditable') === false) return readOnly();
  return answer.status >= 400 && answer.status < 500 ? refused : failed;
}
