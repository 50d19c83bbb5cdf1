import { huggingfaceReader } from './huggingface.reader';
import type { SiteReader } from './site';

/** The reader of each site, by the site's id. */
export const readers: Readonly<Record<string, SiteReader>> = { huggingface: huggingfaceReader };
