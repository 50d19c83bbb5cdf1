import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from './client';

const ask = () => send('lookup', { papers: [] });
const sending = () => vi.spyOn(browser.runtime, 'sendMessage') as ReturnType<typeof vi.fn>;

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('sending', () => {
  test('passes the answer on, as it is', async () => {
    const sent = sending().mockResolvedValue({ ok: true, value: [] });
    expect(await ask()).toEqual({ ok: true, value: [] });
    expect(sent.mock.calls).toEqual([[{ offprint: 'lookup', request: { papers: [] } }]]);
    sent.mockResolvedValue({ ok: false, error: { code: 'forbidden', message: 'No.' } });
    expect(await ask()).toEqual({ ok: false, error: { code: 'forbidden', message: 'No.' } });
  });

  test.each<[string, (sent: ReturnType<typeof vi.fn>) => void]>([
    ['resolves with nothing', (sent) => sent.mockResolvedValueOnce(undefined)],
    ['resolves with something else', (sent) => sent.mockResolvedValueOnce({ hello: 1 })],
    ['rejects', (sent) => sent.mockRejectedValueOnce(new Error('channel closed'))],
  ])('a killed worker that %s is asked once more, with the same request', async (_, fail) => {
    const sent = sending();
    fail(sent);
    sent.mockResolvedValue({ ok: true, value: [] });
    expect(await ask()).toEqual({ ok: true, value: [] });
    expect(sent.mock.calls[1]).toEqual(sent.mock.calls[0]);
  });

  test('twice without an answer is a failure', async () => {
    const sent = sending().mockResolvedValue(undefined);
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'no-answer' } });
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('from a page that outlived the extension is not tried again', async () => {
    const sent = sending().mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'reload-page' } });
    expect(sent).toHaveBeenCalledTimes(1);
    const id = vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue('');
    expect(await ask()).toMatchObject({ ok: false, error: { code: 'reload-page' } });
    expect(sent).toHaveBeenCalledTimes(1);
    id.mockRestore();
  });
});
