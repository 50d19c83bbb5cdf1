import { afterAll, describe, expect, test } from 'vitest';
import { siteOf } from '../../utils/sites';
import type { SiteFixtures } from '../fixtures/fixture';
import { savedPage } from '../fixtures/saved';
import { savedListings } from '../oracles/saved';
import { judge, type Verdict } from './judge';
import { mutations } from './mutate';

/** How many of a page's papers must be found again, and with how many seeds each change is tried. */
const share = 0.98;
const seeds = [1, 2, 3];

interface Page {
  readonly site: string;
  readonly name: string;
  readonly address: string;
  readonly html: string;
}

const files = import.meta.glob<{ fixtures: SiteFixtures }>('../fixtures/*/pages.ts', {
  eager: true,
});
const synthetic = Object.values(files).flatMap(({ fixtures }) =>
  Object.entries(fixtures.kinds ?? {}).map(
    ([kind, { address, page, records }]): Page => ({
      site: siteOf(new URL(address))?.id ?? '',
      name: kind,
      address,
      html: page(records.length),
    }),
  ),
);
const real = [
  ...savedListings,
  {
    path: 'huggingface/papers-date-2024-08-01.html',
    address: 'https://huggingface.co/papers/date/2024-08-01',
  },
  {
    path: 'huggingface/paper-2509.24002.html',
    address: 'https://huggingface.co/papers/2509.24002',
  },
].flatMap(({ path, address }): Page[] => {
  const html = savedPage(path);
  return html
    ? [{ site: siteOf(new URL(address))?.id ?? '', name: `real: ${path}`, address, html }]
    : [];
});

const table = new Map<
  string,
  Map<string, { kept: number; papers: number; wrong: number; method: Set<string> }>
>();

function note(site: string, mutation: string, { kept, papers, wrong, diagnostics }: Verdict): void {
  const row = table.get(site) ?? new Map();
  table.set(site, row);
  const cell = row.get(mutation) ?? { kept: 0, papers: 0, wrong: 0, method: new Set() };
  row.set(mutation, cell);
  cell.kept += kept;
  cell.papers += papers;
  cell.wrong += wrong;
  cell.method.add(diagnostics.method);
}

/** Room for a share and for who found the papers. */
const widest = '100.0 % adapter+generic+mixed'.length;

afterAll(() => {
  const names = Object.keys(mutations);
  const lines = [...table].map(([site, row]) =>
    [
      site.padEnd(18),
      ...names.map((name) => {
        const { kept = 0, papers = 0, wrong = 0, method = [] } = row.get(name) ?? {};
        const found = [...method].sort().join('+');
        const share = `${((100 * kept) / papers).toFixed(1)} %${wrong ? ` (${wrong} wrong)` : ''}`;
        return `${share} ${found}`.padStart(widest);
      }),
    ].join('  '),
  );
  console.log(
    [
      ['papers kept'.padEnd(18), ...names.map((name) => name.padStart(widest))].join('  '),
      ...lines,
    ].join('\n'),
  );
});

describe.each(Object.entries(mutations))('%s', (mutation, mutate) => {
  test.each([...synthetic, ...real].map((page) => [page.site, page.name, page] as const))(
    '%s, %s',
    (site, _, { html, address }) => {
      for (const seed of seeds) {
        const verdict = judge(html, address, mutate, seed);
        note(site, mutation, verdict);
        expect(verdict.papers).toBeGreaterThan(0);
        const told = `seed ${seed}: lost ${verdict.lost.join(', ')}`;
        expect(verdict.wrong, `seed ${seed}: cards on no entry, or another one’s`).toBe(0);
        expect(verdict.kept / verdict.papers, told).toBeGreaterThanOrEqual(share);
        // What is told of the page is what happened on it.
        const { method, cards, adapted } = verdict.diagnostics;
        expect(cards).toBe(verdict.kept + verdict.wrong);
        expect(method).toBe(adapted === cards ? 'adapter' : adapted ? 'mixed' : 'generic');
      }
    },
  );
});
