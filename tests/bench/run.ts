import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnnotation } from './annotation';
import { measureProjection, measureRename, measureSave } from './changing';
import { type BenchBrowser, launch } from './devtools';
import { measureExporting } from './exporting';
import { copyBuild, writeFloor } from './extensions';
import { count, measureFormats } from './formats';
import { measureHeap } from './heap';
import { measureImporting } from './importing';
import { fillShelves, type Shelf } from './libraries';
import { measureOpening } from './opening';
import { judge, type Measured, table } from './report';
import { measureSaving } from './saving';
import { measureSearching } from './searching';
import { arxivList, dailyPapers, proceedings } from './site';

const libraries = [0, 1_000, 10_000, 50_000, 100_000];
/** The tag that is renamed is on ten thousand papers of this one. */
const renamedIn = 50_000;
/** A gate of the build as well, see the tests of the package. */
const contentScriptLimit = 32_000;

/** What can be measured by itself. */
export type Part = 'formats';

/** Measures a build from end to end, or a part of it, prints what was found, and writes it beside the build. */
export async function run(executable: string, output: string, part?: Part): Promise<void> {
  const build = join(output, 'chrome-mv3');
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const findings: Measured[] = [];
  const say: Say = (what) => console.log(`› ${what}`);
  try {
    findings.push(...(await measureFiles(executable, build, folder, say)));
    if (!part) findings.push(...(await measureRest(executable, build, folder, say)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  const judged = findings.map(judge);
  const report = join(output, part ? `bench-${part}.json` : 'bench.json');
  await writeFile(report, `${JSON.stringify(judged, null, 2)}\n`);
  console.log(`\n${table(judged)}\n\nWritten to ${report}.`);
}

type Say = (what: string) => void;

/** Everything about files: formats by themselves, and what the library page makes of them. */
async function measureFiles(
  executable: string,
  build: string,
  folder: string,
  say: Say,
): Promise<Measured[]> {
  say('writing and reading every format');
  const { findings, readingBibtex } = measureFormats();
  const [full, empty] = [
    { extension: await copyBuild(build, join(folder, 'files-full')), papers: count },
    { extension: await copyBuild(build, join(folder, 'files-empty')), papers: 0 },
  ];
  const browser = await launch(executable, [full.extension.path, empty.extension.path]);
  const processors = cpus();
  console.log(
    `${browser.version}, Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}`,
  );
  say(`filling a library with ${count} papers, exporting and importing them`);
  await fillShelves(browser, [full]);
  const exported = await measureExporting(browser, full, folder);
  const imported = await measureImporting(browser, empty, folder, count, readingBibtex);
  await browser.close();
  return [...findings, ...exported, ...imported];
}

/** Everything else. */
async function measureRest(
  executable: string,
  build: string,
  folder: string,
  say: Say,
): Promise<Measured[]> {
  const findings: Measured[] = [];
  const offprint = await copyBuild(build, join(folder, 'offprint'));
  const floor = await writeFloor(join(folder, 'floor'));
  const browser = await launch(executable, [offprint.path, floor.path]);
  const real = proceedings();
  const pages = [dailyPapers(50), dailyPapers(2_000), arxivList(2_000), ...(real ? [real] : [])];
  say(`annotating ${pages.map(({ name, papers }) => `${papers} (${name})`).join(', ')}`);
  findings.push(...(await measureAnnotation(browser, offprint, pages)));
  say('saving with the worker awake and asleep');
  findings.push(...(await measureSaving(browser, offprint, floor)));
  await browser.close();

  const shelves: Shelf[] = [];
  for (const papers of libraries) {
    const extension = await copyBuild(build, join(folder, `library-${papers}`));
    shelves.push({ extension, papers });
  }
  const reader = await launch(
    executable,
    shelves.map(({ extension }) => extension.path),
  );
  findings.push(...(await measureLibraries(reader, shelves, say)));
  await reader.close();
  const sizeOf = async (path: string) => (await stat(join(build, path))).size;
  const siteScripts = await readdir(join(build, 'sites'));
  const largest = Math.max(
    ...(await Promise.all(siteScripts.map((name) => sizeOf(`sites/${name}`)))),
  );
  findings.push({
    name: 'content script with its site',
    value: (await sizeOf('content-scripts/content.js')) + largest,
    unit: 'bytes',
    aim: { value: contentScriptLimit },
  });
  return findings;
}

/** Everything about libraries of some size; the first one is empty. */
async function measureLibraries(
  browser: BenchBrowser,
  shelves: readonly Shelf[],
  say: Say,
): Promise<Measured[]> {
  const findings: Measured[] = [];
  const filled = shelves.filter(({ papers }) => papers > 0);
  say(`filling libraries of ${libraries.join(', ')} papers`);
  await fillShelves(browser, shelves);
  say('building and reading the search data');
  for (const shelf of filled) findings.push(...(await measureProjection(browser, shelf)));
  say('opening popup and library');
  for (const page of ['popup', 'library'] as const) {
    findings.push(...(await measureOpening(browser, shelves, page)));
  }
  for (const shelf of filled) {
    say(`searching ${shelf.papers} papers`);
    findings.push(...(await measureSearching(browser, shelf)));
    findings.push(...(await measureHeap(browser, shelf)));
  }
  say('saving into each library, and renaming a tag');
  let floor: number | undefined;
  for (const shelf of filled) {
    const [save, ...others] = await measureSave(browser, shelf, floor);
    if (save) findings.push(save, ...others);
    floor ??= save?.value;
  }
  const large = filled.find(({ papers }) => papers === renamedIn);
  if (large) findings.push(...(await measureRename(browser, large)));
  return findings;
}
