import { generateRecords } from '../generate/records';
import { samplePage } from '../sample/page';
import type { SamplePaper } from '../sample/papers';
import type { Session } from './devtools';

export const listing = 'https://huggingface.co/papers';

/** A listing after the structure of the daily papers, with made-up papers. */
export function listingOf(cards: number, seed = 1): string {
  const papers = [...generateRecords(cards, seed)].map(
    ({ ids, title, authors, abstract, published, signals, source }): SamplePaper => ({
      id: (ids[0] ?? '').slice('arxiv:'.length),
      title,
      authors: authors.map(({ name }) => name),
      published: published ?? '',
      summary: abstract ?? '',
      upvotes: signals.upvotes ?? 0,
      comments: signals.comments ?? 0,
      submitter: source.submitter ?? '',
    }),
  );
  return samplePage({ papers });
}

/** Answers every request of a tab to the site with one page; anything but the page is not found. */
export async function serve(tab: Session, html: string): Promise<void> {
  tab.on('Fetch.requestPaused', ({ requestId, resourceType }) => {
    const found = resourceType === 'Document';
    void tab.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: found ? 200 : 404,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(found ? html : '').toString('base64'),
    });
  });
  await tab.send('Fetch.enable', { patterns: [{ urlPattern: 'https://huggingface.co/*' }] });
}
