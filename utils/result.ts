/** An answer that may be an expected failure. Unexpected failures throw instead. */
export type Result<Value, Failure = OffprintError> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** What can go wrong that the user may have to act on; `message` says what happened and what to do. */
export interface OffprintError {
  readonly code:
    | 'bad-request'
    | 'forbidden'
    | 'not-found'
    | 'ticket-spent'
    /** Stopped by the user before it was done. */
    | 'cancelled'
    | 'storage-full'
    | 'storage-unavailable'
    | 'no-answer'
    /** Of a backup: what is stored is not what was stored. */
    | 'damaged'
    /** No backup could be made first; the request may be sent again to go on without. */
    | 'no-backup'
    | 'reload-page';
  readonly message: string;
}

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const fail = (code: OffprintError['code'], message: string): Result<never> => ({
  ok: false,
  error: { code, message },
});
