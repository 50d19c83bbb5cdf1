import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperPlace } from '../utils/paper/places.ts';
import type { Site, SiteExamples, SiteReader } from '../utils/site/site.ts';

/** What a site's file exports. */
export interface SiteModule {
  readonly site: Site;
  /** The addresses that name papers on the site. */
  readonly places: readonly PaperPlace[];
  readonly reader: SiteReader;
  readonly examples: SiteExamples;
  /** Selectors of the boxes that keep space for a strip before the script runs. */
  readonly reserved?: readonly string[];
}

const folder = join(import.meta.dirname, '../utils/sites');

/** The registry where nothing bundles it: each file of `utils/sites`, in the order of their names. */
export function loadSites(): Promise<SiteModule[]> {
  const names = readdirSync(folder)
    .flatMap((file) => /^([a-z][a-z\d-]*)\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => !/^(?:index|readers|places)$/.test(name))
    .sort();
  return Promise.all(names.map((name) => import(`../utils/sites/${name}.ts`)));
}
