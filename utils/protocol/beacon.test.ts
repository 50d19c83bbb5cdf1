import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announce, type LibraryChange, onLibraryChange } from './beacon';

const change = (at: string): LibraryChange => ({ at, ids: ['arxiv:2407.21783'] });

beforeEach(() => fakeBrowser.reset());

test('a change reaches every listener, until it stops listening', async () => {
  const heard: LibraryChange[] = [];
  const stop = new AbortController();
  onLibraryChange((one) => heard.push(one), stop.signal);
  await announce(change('1'));
  await announce(change('2'));
  expect(heard).toEqual([change('1'), change('2')]);
  stop.abort();
  await announce(change('3'));
  expect(heard).toHaveLength(2);
});

test('nothing else in the storage is taken for a change', async () => {
  const heard: LibraryChange[] = [];
  onLibraryChange((one) => heard.push(one), new AbortController().signal);
  await browser.storage.local.set({ theme: 'dark' });
  await announce(change('1'));
  await browser.storage.local.clear();
  expect(heard).toEqual([change('1')]);
});
