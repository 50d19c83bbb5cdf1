import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/**
 * What axe finds wrong with a page or a frame, one line each: the rule, what it is about, and where.
 * Put in by hand, because AxeBuilder looks at whole pages only and the editor is a frame.
 */
export async function axeFindings(target: Page | Frame): Promise<string[]> {
  await target.evaluate(source);
  const results = await target.evaluate(() => {
    const runner = Reflect.get(window, 'axe') as typeof axe;
    return runner.run(document, { resultTypes: ['violations'] });
  });
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target: where, failureSummary }) => `${id}: ${help} (${where}) ${failureSummary}`),
  );
}
