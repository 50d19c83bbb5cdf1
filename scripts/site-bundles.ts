import { join } from 'node:path';
import { build } from 'vite';
import { loadSites } from './sites.ts';

/** A script that the build adds, and what is in it. */
export interface SiteBundle {
  readonly path: string;
  readonly contents: string;
}

const root = join(import.meta.dirname, '..');
const virtual = 'virtual:offprint/site';

/**
 * Two scripts for each site, so that a page gets its own site's and no other's: what finds its cards,
 * which the manifest puts after the content script, and what reads them, which comes with the page
 * tools. Each leaves what its file exports where `utils/site/world.ts` says, and takes what
 * `utils/paper` exports from there.
 */
export async function bundleSites(): Promise<SiteBundle[]> {
  const parts = [
    ['sites', 'site', 'offprintSite'],
    ['readers', 'reader', 'offprintReader'],
  ] as const;
  const sites = await loadSites();
  return Promise.all(
    sites.flatMap(({ site: { id } }) =>
      parts.map(async ([folder, name, global]) => ({
        path: `${folder}/${id}.js`,
        contents: await bundle(
          `import { ${name} } from '${root}/utils/sites/${id}.ts';\nglobalThis.${global} = ${name};`,
        ),
      })),
    ),
  );
}

async function bundle(source: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      {
        name: virtual,
        resolveId: (id) => (id === virtual ? id : undefined),
        load: (id) => (id === virtual ? source : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: virtual,
        external: /\/paper\/(?:arxiv|identity|places)(?:\.ts)?$/,
        output: { format: 'iife', globals: () => 'offprintPaper' },
      },
    },
  });
  const [bundled] = Array.isArray(output) ? output : [output];
  const chunk = bundled && 'output' in bundled ? bundled.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('A site was not bundled into one script.');
  return chunk.code;
}
