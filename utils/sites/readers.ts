import type { SiteReader } from '../site/site';

const modules = import.meta.glob<SiteReader>(
  ['./*.ts', '!./*.test.ts', '!./{index,readers,places}.ts'],
  { eager: true, import: 'reader' },
);

/** The reader of a site, by the site's id, which is its file's name. */
export const readerOf = (site: string): SiteReader | undefined => modules[`./${site}.ts`];
