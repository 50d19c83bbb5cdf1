import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAnnotation } from './annotation';
import { launch } from './devtools';
import { copyBuild, writeFloor } from './extensions';
import { fill, measurePopup, type Shelf } from './popup';
import { judge, type Measured, table } from './report';
import { measureSaving } from './saving';
import { arxivList, dailyPapers, proceedings } from './site';

const libraries = [0, 1_000, 10_000];
/** A gate of the build as well, see the tests of the package. */
const contentScriptLimit = 32_000;

/** Measures a build from end to end, prints what was found, and writes it beside the build. */
export async function run(executable: string, output: string): Promise<void> {
  const build = join(output, 'chrome-mv3');
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const findings: Measured[] = [];
  const say = (what: string) => console.log(`› ${what}`);
  try {
    const offprint = await copyBuild(build, join(folder, 'offprint'));
    const floor = await writeFloor(join(folder, 'floor'));
    const browser = await launch(executable, [offprint.path, floor.path]);
    const processors = cpus();
    console.log(
      `${browser.version}, Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}`,
    );
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
    say(`opening the popup with ${libraries.join(', ')} papers`);
    for (const shelf of shelves) await fill(reader, shelf);
    findings.push(...(await measurePopup(reader, shelves)));
    await reader.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
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

  const judged = findings.map(judge);
  const report = join(output, 'bench.json');
  await writeFile(report, `${JSON.stringify(judged, null, 2)}\n`);
  console.log(`\n${table(judged)}\n\nWritten to ${report}.`);
}
