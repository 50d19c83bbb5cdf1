import { toCslItem } from './csl-item';
import type { ExportFormat } from './format';
import { jsonLines } from './json-lines';

/** CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html): an array of items. */
export const cslJson: ExportFormat = {
  id: 'csl-json',
  label: 'CSL-JSON',
  about: 'Pandoc, Zotero',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  hasKeys: true,
  heeds: ['abstracts', 'notes'],
  head: () => '[',
  entry(paper, { choices, key }) {
    const { abstract, note, ...item } = toCslItem(paper, key);
    const chosen = Object.assign(
      item,
      choices.abstracts && abstract && { abstract },
      choices.notes && note && { note },
    );
    return jsonLines(chosen, 1);
  },
  between: ',',
  tail: (count) => (count > 0 ? '\n]\n' : ']\n'),
};
