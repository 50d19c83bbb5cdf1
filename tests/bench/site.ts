import { entry, listingPage } from '../fixtures/arxiv/html';
import { escapeHtml } from '../fixtures/huggingface/html';
import { savedPage } from '../fixtures/saved';
import { generateRecords } from '../generate/records';
import { samplePage } from '../sample/page';
import type { SamplePaper } from '../sample/papers';
import type { Session } from './devtools';

/** A page to annotate. */
export interface BenchPage {
  readonly name: string;
  readonly address: string;
  readonly html: string;
  readonly papers: number;
}

const listing = 'https://huggingface.co/papers';

/** The daily papers with so many cards. */
export const dailyPapers = (papers: number): BenchPage => ({
  name: 'annotate',
  address: listing,
  html: listingOf(papers),
  papers,
});

/** A list of arXiv after the structure of real ones, without abstracts. */
export function arxivList(papers: number): BenchPage {
  const entries = [...generateRecords(papers, 2)].map(({ ids, title, authors }, index) =>
    entry(
      (ids[0] ?? '').slice('arxiv:'.length),
      index + 1,
      `<div class="list-title mathjax"><span class="descriptor">Title:</span> ${escapeHtml(title)}</div>
<div class="list-authors">${authors.map(({ name }) => `<a href="/search/cs">${escapeHtml(name)}</a>`).join(', ')}</div>
<div class="list-subjects"><span class="primary-subject">Machine Learning (cs.LG)</span></div>`,
    ),
  );
  return {
    name: 'annotate arXiv',
    address: 'https://arxiv.org/list/cs/2026-01?skip=0&show=2000',
    html: listingPage('Computer Science', `<dl id="articles">${entries.join('\n')}</dl>`),
    papers,
  };
}

/** The proceedings of CVPR 2020, where the saved page is at hand. */
export function proceedings(): BenchPage | undefined {
  const html = savedPage('cvf/cvpr2020-all-2020-06.html');
  return html === undefined
    ? undefined
    : {
        name: 'annotate CVF',
        address: 'https://openaccess.thecvf.com/CVPR2020.py',
        html,
        papers: 1_467,
      };
}

/** A listing after the structure of the daily papers, with made-up papers. */
function listingOf(cards: number, seed = 1): string {
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
  await tab.send('Fetch.enable', { patterns: [{ urlPattern: 'https://*' }] });
}
