import { type Expected, expected } from './expected.ts';
import { elements, inside, textOf } from './markup.ts';

/** The papers of a page of Google Scholar results, as its source tells them. */
export const scholar = (html: string): Expected[] =>
  elements(html, 'div', 'gs_or').map(({ attributes, inner }) =>
    paper(inner, attributes['data-cid'] ?? ''),
  );

const cut = /^…|…$/;

function paper(source: string, cluster: string): Expected {
  const heading = inside(source, 'h3', 'gs_rt');
  const title = textOf(heading).replace(/^(?:\[[A-Z]+\]\s*)+/, '');
  const snippet = elements(source, 'div', 'gs_rs')[0]?.inner;
  const aside = elements(source, 'div', 'gs_ggs').flatMap(({ inner }) => elements(inner, 'a'));
  const pdf = aside.find(({ inner }) => textOf(inner).startsWith('[PDF]'))?.attributes.href;
  const page = elements(heading, 'a')[0]?.attributes.href;
  // "F Jiang, JA Doudna - Annual review of biophysics, 2017 - annualreviews.org"
  const [names = '', place = ''] = textOf(inside(source, 'div', 'gs_a')).split(' - ');
  const [, before = '', year] = /^(.*?),? ?\b((?:19|20)\d{2})$/.exec(place) ?? [];
  const cited = /Cited by (\d+)/.exec(textOf(source))?.[1];
  return expected({
    ids: [...new Set([page, pdf].flatMap((address) => identifiersAt(address ?? '')))]
      .sort()
      .concat(`scholar:${cluster}`),
    title,
    authors: names
      .split(',')
      .map((name) => name.replaceAll('…', '').trim())
      .filter(Boolean),
    authorCount: undefined,
    abstract: snippet && textOf(snippet),
    published: year,
    version: undefined,
    venue: !before || cut.test(before) ? undefined : before,
    comment: undefined,
    journalReference: undefined,
    categories: [],
    pdf,
    code: undefined,
    citations: cited === undefined ? undefined : Number(cited),
    partial: [
      ...(cut.test(title) ? (['title'] as const) : []),
      'authors',
      ...(snippet ? (['abstract'] as const) : []),
    ],
  });
}

/** What an address plainly names; in alphabetical order these are also the best first. */
function identifiersAt(address: string): string[] {
  const [path = ''] = address.split(/[?#]/);
  const [, arxiv] =
    /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(.+?)(?:v\d+)?(?:\.pdf)?$/.exec(path) ?? [];
  const [, doi] = /(?:\/doi\/(?:abs\/|full\/|pdf\/)?|doi\.org\/)(10\..+)$/.exec(path) ?? [];
  const [, pmid] = /^https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/.exec(path) ?? [];
  return [
    ...(arxiv ? [`arxiv:${arxiv}`] : []),
    ...(doi ? [`doi:${decodeURIComponent(doi).toLowerCase()}`] : []),
    ...(pmid ? [`pmid:${pmid}`] : []),
  ];
}
