import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit tests stand beside the code as `x.test.ts`; `x.spec.ts` belongs to Playwright. */
export default defineConfig({
  // Puts an in-memory browser API in the place of `wxt/browser`.
  plugins: [WxtVitest()],
  test: {
    include: ['{components,entrypoints,scripts,tests,utils}/**/*.test.{ts,tsx}'],
    // Only against a test that hangs: random histories take their time on a busy machine.
    testTimeout: 120_000,
  },
});
