/**
 * Builds the extension and measures it (`npm run bench`): what annotating, saving and the popup cost,
 * against the least that each could cost on this machine. Missed aims are printed like met ones and
 * do not fail the command: a busy machine is no fault of the code. `npm run bench -- formats` measures
 * only what concerns files, and writes `.output/bench-formats.json`.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { requireBrowser } from './browsers.ts';
import { buildExtension } from './stage.ts';

const root = join(import.meta.dirname, '..');

buildExtension();
const { module } = await runnerImport<typeof import('../tests/bench/run')>(
  join(root, 'tests/bench/run.ts'),
  { root, configFile: false },
);
const [part] = process.argv.slice(2);
if (part !== undefined && part !== 'formats') {
  console.error(`There is no part “${part}” of the benchmarks: there is “formats”.`);
  process.exit(1);
}
await module.run(requireBrowser('chromium'), join(root, '.output'), part);
