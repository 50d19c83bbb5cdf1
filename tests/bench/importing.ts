import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFile as written } from '../../utils/export';
import { bibtex } from '../../utils/export/bibtex';
import { generateRows } from '../generate/library';
import type { BenchBrowser, Session } from './devtools';
import { taskAim } from './exporting';
import { attachWorkers, peakHeap } from './heap';
import { type Shelf, timeOfMark } from './libraries';
import type { Measured } from './report';
import { longestTasks } from './trace';
import { giveFile, press, says } from './ui';

/**
 * What it takes to bring a file of BibTeX into an empty library: from the file to the preview, and from
 * there until all of it is in. `alone` is what reading such a file takes without the page, in ms.
 */

export async function measureImporting(
  browser: BenchBrowser,
  { extension }: Shelf,
  folder: string,
  count: number,
  alone: number,
): Promise<Measured[]> {
  const papers = [...generateRows(count, 3)].map(({ row }) => row);
  const file = join(folder, 'import.bib');
  await writeFile(file, written(bibtex, papers, { exportedAt: new Date(0).toISOString() }));
  const contexts: Session[] = [];
  const tab = await browser.open(`${extension.origin}/library.html`, (prepared) =>
    attachWorkers(prepared, contexts),
  );
  contexts.push(tab);
  await tab.evaluate(timeOfMark('offprint:search-ready'));
  await press(tab, 'Import');
  const said = count.toLocaleString('en');
  const stages = {
    'up to the preview': async () => {
      await giveFile(tab, file);
      await says(tab, 'button', `Import ${said} papers`);
    },
    'from the preview on': async () => {
      await press(tab, `Import ${said} papers`);
      await says(tab, '[role=status], [role=alert]', `Imported ${said} papers`);
    },
  };
  const findings: Measured[] = [];
  let all = 0;
  for (const [stage, work] of Object.entries(stages)) {
    const name = `import BibTeX, ${stage}`;
    let value = 0;
    let heap = 0;
    const longest = await longestTasks(tab, async () => {
      const begun = performance.now();
      heap = await peakHeap(contexts, work);
      value = performance.now() - begun;
    });
    all += value;
    const task = Math.max(longest.script, longest.frame);
    findings.push(
      { name, size: count, unit: 'ms', value },
      {
        name: `${name}: longest task`,
        size: count,
        unit: 'ms',
        value: task,
        aim: { value: taskAim },
      },
      { name: `${name}: peak heap of page and workers`, size: count, unit: 'bytes', value: heap },
    );
  }
  await tab.close();
  const name = 'import BibTeX, all of it, to reading it alone';
  const aim = { value: 1.2 * alone + 3_000 };
  return [...findings, { name, size: count, unit: 'ms', value: all, floor: alone, aim }];
}
