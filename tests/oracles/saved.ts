import { arxivAbs } from './arxiv-abs.ts';
import { arxivList } from './arxiv-list.ts';
import { arxivSearch } from './arxiv-search.ts';
import { cvf } from './cvf.ts';
import type { Expected } from './expected.ts';
import { scholar } from './scholar.ts';

/** A saved page that has an oracle. */
export interface SavedListing {
  /** Where it lies among the saved pages, see `savedPage`. */
  readonly path: string;
  /** The address it is served at in a test. */
  readonly address: string;
  readonly papers: number;
  /** Derives from the page's source what an adapter must read of it, in the page's order. */
  readonly expected: (html: string) => Expected[];
}

export const savedListings: readonly SavedListing[] = [
  {
    path: 'arxiv/rendered-list-astro-ph-new-2023-03-03.html',
    address: 'https://arxiv.org/list/astro-ph/new',
    papers: 97,
    expected: arxivList,
  },
  {
    path: 'arxiv/rendered-list-astro-ph-recent-2023-03-03.html',
    address: 'https://arxiv.org/list/astro-ph/recent',
    papers: 50,
    expected: arxivList,
  },
  {
    path: 'arxiv/rendered-list-hep-ph-2009-01-month.html',
    address: 'https://arxiv.org/list/hep-ph/2009-01',
    papers: 50,
    expected: arxivList,
  },
  {
    path: 'arxiv/search-results-2025-12-25.html',
    address:
      'https://arxiv.org/search/?searchtype=abstract&query=distributed+systems&abstracts=show&size=200&order=',
    papers: 200,
    expected: arxivSearch,
  },
  {
    path: 'arxiv/abs-page-2021.html',
    address: 'https://arxiv.org/abs/2106.09608v2',
    papers: 1,
    expected: arxivAbs,
  },
  {
    path: 'google-scholar/results-2024-06-07-p1.html',
    address: 'https://scholar.google.com/scholar?hl=en&q=crispr+cas9',
    papers: 10,
    expected: scholar,
  },
  {
    path: 'cvf/cvpr2020-all-2020-06.html',
    address: 'https://openaccess.thecvf.com/CVPR2020.py',
    papers: 1467,
    expected: cvf,
  },
];
