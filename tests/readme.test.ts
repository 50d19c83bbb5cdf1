import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSites, type SiteModule } from '../scripts/sites';
import type { Evidence } from '../utils/site/site';

const readme = join(import.meta.dirname, '../README.md');
const modules = await loadSites();

/** The page kinds of a site that rest on one sort of evidence, in the order it names them. */
function kindsBy({ site, examples }: SiteModule, evidence: Evidence): string {
  const names = site.pages.map(({ name }) => name);
  return names.filter((name) => examples.kinds[name]?.evidence === evidence).join(', ') || '–';
}

function siteTable(): string {
  const rows = [
    ['site', 'seen on a real page', 'built from described structure'],
    ...modules.map((module) => [
      module.site.name,
      kindsBy(module, 'real page'),
      kindsBy(module, 'described structure'),
    ]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body.map(line),
  ].join('\n');
}

// `vitest run tests/readme.test.ts --update` writes the table into the README.
test('the README lists every site and page kind of the registry', async () => {
  const text = readFileSync(readme, 'utf8');
  expect(text).toContain('<!-- sites:begin -->');
  const filled = text.replace(
    /(<!-- sites:begin -->\n).*(<!-- sites:end -->)/s,
    (_, begin, end) => `${begin}\n${siteTable()}\n\n${end}`,
  );
  await expect(filled).toMatchFileSnapshot(readme);
});
