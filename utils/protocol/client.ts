import { browser } from 'wxt/browser';
import { fail, type Result } from '../result';
import type { AnswerOf, MessageName, RequestOf } from './messages';

/** What travels: a name and its request, told apart from anything else on the channel. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly offprint: Name;
  readonly request: RequestOf<Name>;
}

const noAnswer = 'Offprint did not answer: this may not be stored. Try again.';
/** Said once on a page whose script can no longer reach the extension. */
export const reloadHint = 'Offprint was updated. Reload this page to go on.';

/**
 * Sends one message to the background. A worker killed before it answered can resolve the send with
 * `undefined` or reject it; commands are idempotent, so either is tried once more with the same
 * request, and then is a failure like any other. Never throws.
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Result<AnswerOf<Name>>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (!browser.runtime?.id) return fail('reload-page', reloadHint);
    try {
      const answer: Result<AnswerOf<Name>> | undefined = await browser.runtime.sendMessage({
        offprint: name,
        request,
      } satisfies Envelope<Name>);
      if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer;
    } catch (error) {
      if (/context invalidated/i.test(String(error))) return fail('reload-page', reloadHint);
    }
  }
  return fail('no-answer', noAnswer);
}
