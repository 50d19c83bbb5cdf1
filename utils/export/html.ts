import type { Paper } from '../paper/schema';
import type { ExportFormat } from './format';
import { escapeHtml } from './html-text';
import { homeAddress } from './identifiers';
import { cleanLine, cleanText } from './text';

/** A page by itself, for reading, printing and handing on: no script, nothing from elsewhere. */
export const html: ExportFormat = {
  id: 'html',
  label: 'HTML page',
  about: 'reading and printing',
  extension: 'html',
  mediaType: 'text/html',
  heeds: ['abstracts', 'notes'],
  head: ({ exportedAt }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Reading list</title>
<style>${style}</style>
</head>
<body>
<h1>Reading list</h1>
<p class="facts">Exported <time datetime="${escapeHtml(exportedAt)}">${escapeHtml(exportedAt.slice(0, 10))}</time></p>
`,
  entry: (paper, { choices }) => {
    const { title, authors, tags, note, abstract } = paper;
    const names = authors.map(({ name }) => `<bdi>${line(name)}</bdi>`).join(', ');
    const parts = [
      `<h2 dir="auto"><a href="${escapeHtml(homeAddress(paper))}">${line(title)}</a></h2>`,
      names && `<p class="authors">${names}</p>`,
      `<p class="facts">${facts(paper)}</p>`,
      tags.length > 0 && `<ul>${tags.map((tag) => `<li>${line(tag)}</li>`).join('')}</ul>`,
      choices.notes && note && `<p class="note" dir="auto">${block(note)}</p>`,
      choices.abstracts && abstract && `<p class="abstract" dir="auto">${block(abstract)}</p>`,
    ];
    return `<article>\n${parts.filter(Boolean).join('\n')}\n</article>\n`;
  },
  tail: () => '</body>\n</html>\n',
};

const statusWords = { 'to-read': 'To read', reading: 'Reading', read: 'Read' } as const;

function facts({ published, venue, status, rating, links }: Paper): string {
  return [
    published && `<time datetime="${escapeHtml(published)}">${escapeHtml(published)}</time>`,
    venue && `<bdi>${line(venue)}</bdi>`,
    statusWords[status],
    rating && `${rating} of 5`,
    links.pdf && `<a href="${escapeHtml(links.pdf)}">PDF</a>`,
    links.code && `<a href="${escapeHtml(links.code)}">Code</a>`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const line = (text: string): string => escapeHtml(cleanLine(text));
const block = (text: string): string => escapeHtml(cleanText(text));

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1d2129, #e8e6e1); --soft: light-dark(#5b6270, #a3a8b3); --rule: light-dark(#dcd8cf, #363b46); }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: light-dark(#fdfcfa, #16191f); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font: 700 1.6rem/1.2 Georgia, serif; }
h2 { margin: 0; font: 600 1.1rem/1.35 Georgia, serif; overflow-wrap: anywhere; }
a { color: light-dark(#2f4b8f, #a9c1ff); }
article { padding: 1.1rem 0; border-top: 1px solid var(--rule); break-inside: avoid; }
p { margin: .35rem 0 0; overflow-wrap: anywhere; }
.authors, .facts { color: var(--soft); font-size: .875rem; }
.note, .abstract { white-space: pre-line; }
.note { padding-inline-start: .75rem; border-inline-start: 3px solid var(--rule); }
.abstract { font-size: .9375rem; }
ul { display: flex; flex-wrap: wrap; gap: .3rem; margin: .4rem 0 0; padding: 0; list-style: none; }
li { padding: 0 .5rem; border: 1px solid var(--rule); border-radius: 999px; font-size: .8125rem; }
@media print { :root { color-scheme: light; } body { margin: 0; } }
`;
