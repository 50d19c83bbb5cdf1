import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../fixtures/huggingface/html.ts';
import { type SamplePaper, samplePapers } from './papers.ts';

/**
 * A page after the structure of Hugging Face's daily papers, with a look of our own. Tests and the
 * first run show it on the real host name.
 */

export interface SamplePage {
  readonly papers?: readonly SamplePaper[];
  readonly theme?: 'light' | 'dark';
  /** The day the page is about, YYYY-MM-DD. */
  readonly day?: string;
  /** HTML put at the end of the body, such as a script. */
  readonly more?: string;
}

const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8');

/** The whole page; the bundled sample papers by default. */
export function samplePage({
  papers = samplePapers,
  theme = 'light',
  day = '2026-01-15',
  more = '',
}: SamplePage = {}): string {
  return `<!doctype html>
<html lang="en" class="${theme}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Daily Papers (sample)</title><style>${style}</style></head>
<body><main>
<div class="contents" data-target="DailyPapers" data-props="${escapeHtml(props(papers, day))}"><section>
<h1><a href="/papers">Daily Papers</a></h1>
<h2>A sample digest, bundled with Offprint to try it on</h2>
<div class="grid">${papers.map((paper) => `<div>${sampleCard(paper)}</div>`).join('\n')}</div>
</section></div>
</main>${more}</body></html>`;
}

/** One paper's card, as a page may add it later. */
export function sampleCard(paper: SamplePaper): string {
  const link = `/papers/${paper.id}`;
  const hue = Number(paper.id.replace(/\D/g, '')) % 360;
  return `<article>
<a class="picture" href="${link}" aria-hidden="true" tabindex="-1" style="--hue: ${hue}"></a>
<div class="submitter">Submitted by ${escapeHtml(paper.submitter)}</div>
<div class="body">
<a class="votes" href="/login?next=${encodeURIComponent(link)}"><div class="leading-none">${paper.upvotes}</div></a>
<div class="text"><h3><a href="${link}">${escapeHtml(paper.title)}</a></h3>
<div class="details"><a href="${link}">${paper.authors.length} authors</a> <a href="${link}#community" aria-label="Comments">${paper.comments}</a></div></div>
</div></article>`;
}

function props(papers: readonly SamplePaper[], day: string): string {
  return JSON.stringify({
    dateString: day,
    periodType: 'day',
    isTrending: false,
    dailyPapers: papers.map((paper) => ({
      paper: {
        id: paper.id,
        authors: paper.authors.map((name) => ({ name, hidden: false })),
        publishedAt: `${paper.published}T00:00:00.000Z`,
        title: paper.title,
        summary: paper.summary,
        upvotes: paper.upvotes,
        ...(paper.organisation && { organization: { fullname: paper.organisation } }),
        ...(paper.code && { githubRepo: paper.code }),
      },
      publishedAt: `${day}T00:00:00.000Z`,
      title: paper.title,
      numComments: paper.comments,
      submittedBy: { fullname: paper.submitter, name: paper.submitter },
    })),
  });
}
