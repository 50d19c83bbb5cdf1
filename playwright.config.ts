import { defineConfig } from '@playwright/test';

/** One runner for both browsers. Each test starts a browser of its own, so two run at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // Generous: it only ends what hangs. No test is about time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', testIgnore: '**/firefox/**' },
    { name: 'firefox', testMatch: '**/firefox/**/*.spec.ts' },
  ],
});
