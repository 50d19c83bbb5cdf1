import type { PaperRow } from '../../../utils/db/rows';
import type { PaperState } from '../../../utils/protocol/messages';

/** What a strip shows of a paper that is not in the library. */
export const unknownPaper: PaperState = {
  saved: false,
  status: 'to-read',
  tags: [],
  hasNote: false,
};

/** What a strip or an editor shows of a row; a removed paper shows as one that was never saved. */
export function stateOf(row: PaperRow | undefined): PaperState {
  if (row?.shelf !== 'saved') return unknownPaper;
  return {
    saved: true,
    status: row.status,
    tags: row.tags,
    hasNote: row.note !== '',
    ...(row.version !== undefined && { version: row.version }),
  };
}
