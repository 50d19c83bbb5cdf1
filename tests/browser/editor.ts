import { expect, type Frame, type Page } from '@playwright/test';

/**
 * The frame of the extension's origin in which tags and notes are typed. Waits until it is there
 * and shows a field, then answers with it; keys typed on the page go to it, because it has the focus.
 */
export async function editorFrame(page: Page): Promise<Frame> {
  await expect
    .poll(() => page.frames().some(isEditor), { message: 'the editor frame is there' })
    .toBe(true);
  const frame = page.frames().find(isEditor);
  if (!frame) throw new Error('The editor frame went away while it was looked at.');
  await frame.getByRole('combobox').or(frame.getByRole('textbox')).first().waitFor();
  return frame;
}

/** Waits until the field of the open editor has the keyboard's focus. */
export async function focusedEditor(page: Page): Promise<Frame> {
  const frame = await editorFrame(page);
  await expect
    .poll(
      () =>
        frame.evaluate(() => (document.hasFocus() ? document.activeElement?.tagName : 'no focus')),
      {
        message: 'a field of the editor has the focus',
      },
    )
    .toMatch(/^(?:INPUT|TEXTAREA)$/);
  return frame;
}

const isEditor = (frame: Frame) =>
  new URL(frame.url(), 'https://none/').pathname === '/editor.html';
