import type { Page } from '@playwright/test';
import { focusedEditor } from '../browser/editor.ts';
import { expect, test } from '../browser/fixture.ts';
import { exportFile, rowOf } from '../browser/popup.ts';
import { samplePage } from '../sample/page.ts';
import { type SamplePaper, samplePaper, samplePapers } from '../sample/papers.ts';

const attention = samplePaper('1706.03762');
const id = `arxiv:${attention.id}`;
const count = samplePapers.length;

test('clicks that a script makes do nothing, even inside the strip', async ({
  offprint: { serve, open, library },
}) => {
  await serve(samplePage());
  const { page, strips } = await open();
  await strips.wait(count);
  await page.evaluate(() => {
    for (const host of document.querySelectorAll<HTMLElement>('offprint-card')) {
      host.click();
      const { x, y, width, height } = host.getBoundingClientRect();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        for (const left of [0.05, 0.3, 0.6, 0.9]) {
          const at = { clientX: x + width * left, clientY: y + height / 2 };
          host.dispatchEvent(
            new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, ...at }),
          );
        }
      }
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }
  });
  // Closer than any page gets: scripted clicks on the real buttons inside the closed roots.
  for (const control of await strips.controls(id)) {
    await strips.evaluate(control, 'function () { this.click(); }');
  }
  await expect(page.locator('offprint-editor')).toHaveCount(0);

  // A real click afterwards shows that the strips work, and that the clicks before did nothing.
  await strips.click(`arxiv:${samplePapers[1]?.id}`, 'Save');
  await strips.control(`arxiv:${samplePapers[1]?.id}`, 'Saved');
  expect((await library.rows()).map((row) => row.key)).toEqual([`arxiv:${samplePapers[1]?.id}`]);
});

const secrets = ['hidden-tag-9f3', 'hidden note 7c1'];

/** Saves, tags, annotates and marks as read by mouse and keyboard, as a person does. */
async function useStrip(page: Page, strips: import('../browser/strips.ts').Strips): Promise<void> {
  await strips.click(id, 'Save');
  await strips.control(id, 'Saved');
  await strips.click(id, 'Tag');
  await focusedEditor(page);
  await page.keyboard.type(secrets[0] ?? '');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await strips.control(id, /^Tag.*hidden-tag/);
  await strips.click(id, 'Note');
  await focusedEditor(page);
  await page.keyboard.type(secrets[1] ?? '');
  await page.keyboard.press('Escape');
  await strips.control(id, /^Note.*(?:read|change)/i);
  await strips.click(id, 'Status');
  await strips.control(id, /^Status: reading/i);
}

/** Runs in the page: everything that a script can measure of a strip's host. */
function boxOf(paper: string): (number | undefined)[] {
  const host = document.querySelector<HTMLElement>(`offprint-card[data-paper="${paper}"]`);
  const { x, y, width, height } = host?.getBoundingClientRect() ?? {};
  return [x, y, width, height, host?.scrollWidth, host?.scrollHeight, host?.offsetWidth];
}

test('the page’s scripts read no tag, status, note or saved state', async ({
  offprint: { serve, open },
}) => {
  // What a page could set up before anything of ours is there.
  const spy = `<script>
    window.seen = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      window.seen.push(root);
      return root;
    };
    new MutationObserver((records) => {
      for (const record of records) {
        window.seen.push(record.attributeName + '=' + record.target.getAttribute?.(record.attributeName));
        for (const node of record.addedNodes) window.seen.push(node.outerHTML ?? node.data);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  </script>`;
  await serve(samplePage().replace('<head>', `<head>${spy}`));
  const { page, strips } = await open();
  await strips.wait(count);
  const untouched = await page.evaluate(boxOf, id);
  await useStrip(page, strips);

  const hunt = await page.evaluate(
    ({ paper }) => {
      const host = document.querySelector(`offprint-card[data-paper="${paper}"]`);
      const other = [...document.querySelectorAll('offprint-card')].find((each) => each !== host);
      const find = Reflect.get(window, 'find').bind(window);
      const found = (text: string) => {
        getSelection()?.removeAllRanges();
        return find(text, false, false, true, false, false, false);
      };
      return {
        open: [...document.querySelectorAll('*')].filter(
          (element) => element.localName.startsWith('offprint') && element.shadowRoot,
        ).length,
        attributes: host?.getAttributeNames(),
        otherAttributes: other?.getAttributeNames(),
        texts: [
          document.documentElement.outerHTML,
          document.documentElement.innerText,
          host?.textContent,
          Reflect.get(window, 'seen').map(String).join('\n'),
          JSON.stringify(performance.getEntries()),
          JSON.stringify({ ...localStorage, ...sessionStorage }),
          location.href,
          document.title,
        ].join('\n'),
        frames: Array.from({ length: window.length }, (_, index) => {
          try {
            return String(window[index]?.location.href);
          } catch {
            return 'refused';
          }
        }),
        resources: performance.getEntries().map((entry) => entry.name),
        control: found('Attention Is All You Need'),
        finds: ['hidden-tag', 'hidden note', 'Saved', 'To read', 'Reading', 'Tagged'].filter(found),
      };
    },
    { paper: id },
  );
  expect(hunt.control, 'window.find works here').toBe(true);
  expect(hunt.finds).toEqual([]);
  expect(hunt.open).toBe(0);
  expect(hunt.attributes).toEqual(hunt.otherAttributes);
  expect(await page.evaluate(boxOf, id)).toEqual(untouched);
  for (const secret of secrets) expect(hunt.texts).not.toContain(secret);
  expect(hunt.texts).not.toMatch(/\bSaved\b|to-read|\breading\b/);
  expect(
    hunt.frames.filter((address) => address !== 'refused' && address !== 'about:blank'),
  ).toEqual([]);
  // No ticket in an address: a query or a fragment could be read off the resource timings.
  expect(hunt.resources.filter((name) => /extension:.*[?#]/.test(name))).toEqual([]);
});

test('a page that listens everywhere hears nothing of what is typed', async ({
  offprint: { serve, open, library },
}) => {
  const ears = `<script>
    window.heard = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste',
      'compositionstart', 'compositionupdate', 'compositionend', 'selectionchange', 'message']) {
      for (const target of [window, document]) {
        target.addEventListener(type, (event) => window.heard.push(type + ' ' + (event.key ?? event.data ?? '')), true);
      }
    }
  </script>`;
  await serve(samplePage().replace('<head>', `<head>${ears}`));
  const { page, strips } = await open();
  await strips.wait(count);
  const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as string[]);
  await page.keyboard.press('z');
  expect(await heard(), 'the ears work').toContain('keydown z');

  await strips.click(id, 'Tag');
  await focusedEditor(page);
  await page.evaluate(() => Reflect.get(window, 'heard').splice(0));
  await page.keyboard.type('quiet tag');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await library.paper(id))?.tags).toEqual(['quiet tag']);
  expect(await heard()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => strips.focused()).toMatch(/^Tag/);

  await strips.click(id, 'Note');
  await focusedEditor(page);
  await page.evaluate(() => Reflect.get(window, 'heard').splice(0));
  await page.keyboard.type('quiet note');
  await expect.poll(async () => (await library.paper(id))?.note).toBe('quiet note');
  expect(await heard()).toEqual([]);
});

const hostilePapers: SamplePaper[] = [
  {
    ...attention,
    id: '2501.00001',
    title: '<img src=x onerror="window.pwned=1"><script>window.pwned=2</script> & <b>bold</b>',
    authors: ['</h3><svg onload=window.pwned=3>', '"><iframe src=javascript:window.pwned=4>'],
    summary: '{{constructor.constructor("window.pwned=5")()}} <style>*{display:none}</style> `1`',
    submitter: '<marquee>someone</marquee>',
  },
  {
    ...attention,
    id: '2501.00002',
    title: '\u202Eright to left override\u202C and مرحبا بالعالم',
    authors: ['\u202Eevil', 'عمر خيام'],
    summary: 'A summary with \u2066isolates\u2069 and a \u202E that is never closed.',
  },
  {
    ...attention,
    id: '2501.00003',
    title: 'Null\u0000in the middle and \u0007 a bell',
    authors: ['Zero\u0000Width'],
    summary: 'Null \u0000 again.',
  },
];

test('hostile titles, authors and abstracts show as text everywhere', async ({
  offprint: { serve, open, popup: openPopup, library },
}) => {
  await serve(samplePage({ papers: hostilePapers }));
  const { page, strips } = await open();
  await strips.wait(hostilePapers.length);
  for (const paper of hostilePapers) {
    await strips.click(`arxiv:${paper.id}`, 'Save');
    await strips.control(`arxiv:${paper.id}`, 'Saved');
  }
  const [markup] = hostilePapers;
  expect((await library.paper('arxiv:2501.00001'))?.title).toBe(markup?.title);
  expect((await library.paper('arxiv:2501.00001'))?.authors).toEqual(
    markup?.authors.map((name) => ({ name })),
  );
  expect((await library.paper('arxiv:2501.00002'))?.title).toContain('مرحبا بالعالم');
  expect((await library.paper('arxiv:2501.00003'))?.title).toMatch(/^Null.*in the middle/);
  expect(JSON.stringify(await library.saved())).not.toContain('\\u0000');

  await strips.click('arxiv:2501.00001', 'Tag');
  const editor = await focusedEditor(page);
  await page.keyboard.type('<i>tag</i>\u202E');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('listitem').filter({ hasText: '<i>tag</i>' })).toBeVisible();
  expect(await editor.locator('i, img, script:not([src]), iframe, svg[onload]').count()).toBe(0);

  const popup = await openPopup();
  const row = rowOf(popup, markup?.title ?? '');
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: markup?.title ?? '' }).click();
  await expect(row.getByRole('textbox', { name: /^Note on/ })).toBeVisible();
  expect(
    await popup.locator('article').locator('img, script, iframe, marquee, b, i, style').count(),
  ).toBe(0);
  for (const target of [popup, page, editor]) {
    expect(await target.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
  }
  await popup.keyboard.press('Escape');

  const { text } = await exportFile(popup, 'JSON', 'All');
  const titles = JSON.parse(text).papers.map((paper: { title: string }) => paper.title);
  expect(titles).toContain(markup?.title);
  expect(titles.some((title: string) => title.includes('مرحبا'))).toBe(true);
  const bibtex = await exportFile(popup, 'BibTeX', 'All');
  expect(bibtex.text.match(/^@/gm)).toHaveLength(hostilePapers.length);
});
