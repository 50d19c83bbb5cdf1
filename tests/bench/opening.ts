import type { BenchBrowser } from './devtools';
import { firstRows, type Page, type Shelf } from './libraries';
import { median } from './numbers';
import type { Measured } from './report';

/**
 * How long a page takes from its navigation to the first rows in the document, by the mark that it
 * sets itself. Each library belongs to a copy of the extension, so that they can take turns.
 */

const repetitions = 15;

/** Measures all shelves in turn; the first one, which is empty, is the floor of the others. */
export async function measureOpening(
  browser: BenchBrowser,
  shelves: readonly Shelf[],
  page: Page,
): Promise<Measured[]> {
  const times = shelves.map((): number[] => []);
  for (let round = 0; round < repetitions; round++) {
    for (const [index, { extension }] of shelves.entries()) {
      times[index]?.push(await firstRows(browser, extension, page));
    }
  }
  const [floor = 0] = times.map(median);
  const name = `${page} to first rows`;
  return shelves.map(({ papers }, index) => {
    const value = median(times[index] ?? []);
    if (index === 0) return { name, size: papers, value, unit: 'ms' };
    return { name, size: papers, value, unit: 'ms', floor, aim: { ratio: 1.2 } };
  });
}
