/** What is put on the clipboard: plain, or with its looks as well. */
export interface RichText {
  readonly text: string;
  readonly html: string;
}

const plain = 'text/plain';
const rich = 'text/html';

/**
 * Puts what is still being written on the clipboard. The promise is handed over at once, while the
 * browser still knows of the click that asked for it. Rejects as the promise does, or when the browser
 * refuses.
 */
export async function copyWhenReady(written: Promise<string | Blob>): Promise<void> {
  const text = written.then((text) => new Blob([text], { type: plain }));
  await write({ [plain]: text }, written);
}

/** The same for what has looks, which a word processor takes and a plain editor leaves. */
export async function copyRichWhenReady(written: Promise<RichText>): Promise<void> {
  const item = {
    [plain]: written.then(({ text }) => new Blob([text], { type: plain })),
    [rich]: written.then(({ html }) => new Blob([html], { type: rich })),
  };
  await write(item, written);
}

async function write(
  item: Record<string, Promise<Blob>>,
  written: Promise<unknown>,
): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
  } catch (error) {
    // Where there was nothing to put there, the browser says only that it was not allowed.
    await written;
    throw error;
  }
}
