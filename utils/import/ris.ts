import { unreadable } from './entry';
import type { ImportFormat } from './imported';
import { paperOfRecord } from './ris/paper';
import { readRecords } from './ris/records';

/** RIS, as Zotero, EndNote, Mendeley, Papers, PubMed and publishers write it. */
export const risFile: ImportFormat = {
  id: 'ris',
  label: 'RIS',
  extensions: ['ris'],
  recognises: (text) => /^[\ufeff ]{0,4}TY {1,2}- ?[A-Z]{3,10}\s*$/im.test(text),
  *read(text) {
    for (const record of readRecords(text)) {
      const paper = paperOfRecord(record);
      yield typeof paper === 'string'
        ? unreadable(record.line, paper, text.slice(record.start, record.end))
        : { kind: 'paper', paper };
    }
  },
};
