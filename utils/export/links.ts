import type { ExportFormat } from './format';
import { homeAddress } from './identifiers';

/** Where each paper is, an address a line. */
export const links: ExportFormat = {
  id: 'links',
  label: 'Links',
  about: 'addresses, one a line',
  extension: 'txt',
  mediaType: 'text/plain',
  heeds: [],
  entry: (paper) => `${homeAddress(paper).replace(/\s/g, encodeURIComponent)}\n`,
};
