import type { BrowserContext, Page } from '@playwright/test';

/** A row of the table `papers`, as far as tests look at it. */
export interface StoredPaper {
  readonly key: string;
  readonly ids: readonly string[];
  readonly title: string;
  readonly authors: readonly { readonly name: string }[];
  readonly authorCount?: number;
  readonly abstract?: string;
  readonly published?: string;
  readonly signals: { readonly upvotes?: number; readonly comments?: number };
  readonly status: string;
  readonly rating?: number;
  readonly tags: readonly string[];
  readonly note: string;
  readonly csl?: Readonly<Record<string, unknown>>;
  readonly shelf: 'saved' | 'removed' | 'joined';
}

/**
 * The stored library, read by the browser's own IndexedDB from a page of the extension's origin that
 * runs none of its code: what is read here was stored, whatever the interface says.
 */
export class Library {
  readonly #context: BrowserContext;
  readonly #id: string;
  #page: Page | undefined;

  constructor(context: BrowserContext, id: string) {
    this.#context = context;
    this.#id = id;
  }

  /** Every row of `papers`, removed and joined ones included; [] before the database exists. */
  async rows(): Promise<StoredPaper[]> {
    const page = await this.#open();
    return page.evaluate(readPapers);
  }

  /** The papers on the list. */
  async saved(): Promise<StoredPaper[]> {
    return (await this.rows()).filter((row) => row.shelf === 'saved');
  }

  /** The saved paper with this identifier, or undefined. */
  async paper(id: string): Promise<StoredPaper | undefined> {
    return (await this.saved()).find((row) => row.ids.includes(id));
  }

  async #open(): Promise<Page> {
    // An extension that reloads closes its pages.
    if (!this.#page || this.#page.isClosed()) {
      this.#page = await this.#context.newPage();
      await this.#page.goto(`chrome-extension://${this.#id}/manifest.json`);
    }
    return this.#page;
  }
}

/** Runs in the page. Opens nothing that is not there: an empty database would get in the way. */
export async function readPapers(): Promise<StoredPaper[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'offprint')) return [];
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('offprint'));
  try {
    if (!database.objectStoreNames.contains('papers')) return [];
    return await settled(database.transaction('papers').objectStore('papers').getAll());
  } finally {
    database.close();
  }
}
