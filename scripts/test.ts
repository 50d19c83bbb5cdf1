/**
 * Every check of the project, one after the other (`npm test`): format, lint and layers, types,
 * unit tests, both builds, and the end-to-end tests in Chromium and Firefox. Stops at the first
 * step that fails; ends with one line that counts all tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { requireBrowser } from './browsers.ts';

/** What the runners counted. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const results = 'test-results';
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function run(command: string, ...words: string[]): boolean {
  console.log(`\n› ${command} ${words.join(' ')}`);
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  return status === 0;
}

/** A step without tests of its own counts as one. */
function step(command: string, ...words: string[]): void {
  const passed = run(command, ...words);
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) finish();
}

/** A step whose runner writes what it counted. */
function suite(read: (report: string) => Count, file: string, command: string, ...words: string[]) {
  const passed = run(command, ...words);
  const count = readReport(read, `${results}/${file}`);
  for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += count[kind];
  // A runner can fail without a failed test: a file that does not load, or no test at all.
  if (!passed && count.failed === 0) total.failed += 1;
  if (passed && count.passed === 0) {
    console.error(`${command} ran no test.`);
    total.failed += 1;
  }
  if (total.failed > 0) finish();
}

function readReport(read: (report: string) => Count, path: string): Count {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch {
    console.error(`${path} was not written.`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** https://vitest.dev/guide/reporters: the JSON reporter counts as Jest does. */
function vitestCount(report: string): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  };
}

/** https://playwright.dev/docs/api/class-testreport: `stats` of the JSON reporter. */
function playwrightCount(report: string): Count {
  const { expected, unexpected, flaky, skipped } = JSON.parse(report).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function finish(): never {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed > 0 ? 1 : 0);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
try {
  requireBrowser('chromium');
  requireBrowser('firefox');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
  finish();
}

step('biome', 'ci', '.');
step('tsc', '--noEmit');
suite(
  vitestCount,
  'unit.json',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
);
step('wxt', 'build');
step('wxt', 'build', '-b', 'firefox');
suite(playwrightCount, 'e2e.json', 'playwright', 'test');
finish();
