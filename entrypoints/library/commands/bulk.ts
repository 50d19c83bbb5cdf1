import { statusNames } from '../../../utils/interface/status';
import { paperCount, quoted } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import type { Status } from '../../../utils/paper/schema';
import { send } from '../../../utils/protocol/client';
import type { BulkChange } from '../../../utils/protocol/messages';
import { carryOut } from './carry-out';

/**
 * What is done to many papers at once: one command, all or nothing, taken back as one. Each answers
 * whether it was done.
 */

type Papers = readonly PaperId[];

async function change(
  papers: Papers,
  bulkChange: BulkChange,
  doing: string,
  words: (count: number) => string,
): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: (withoutBackup) =>
      send('bulk', { command, papers: [...papers], change: bulkChange, withoutBackup }),
    words: ({ count = papers.length }) => words(count),
    doing: `${doing} ${paperCount(papers.length)}`,
  });
  return answer !== undefined;
}

export const tagPapers = (papers: Papers, tag: string, present: boolean): Promise<boolean> =>
  present
    ? change(papers, { kind: 'tag', tag, present }, 'Tagging', (count) =>
        count === 0
          ? `All have the tag ${quoted(tag)} already.`
          : `Tagged ${paperCount(count)} ${quoted(tag)}`,
      )
    : change(papers, { kind: 'tag', tag, present }, 'Untagging', (count) =>
        count === 0
          ? `None has the tag ${quoted(tag)}.`
          : `Took the tag ${quoted(tag)} off ${paperCount(count)}`,
      );

export const setStatuses = (papers: Papers, status: Status): Promise<boolean> =>
  change(papers, { kind: 'status', status }, 'Changing the status of', (count) =>
    count === 0
      ? `${statusNames[status]}: all are already.`
      : `${statusNames[status]}: ${paperCount(count)}`,
  );

/** Rates papers from 1 to 5, or takes their ratings off. */
export const ratePapers = (papers: Papers, rating: number | null): Promise<boolean> =>
  change(papers, { kind: 'rating', rating }, 'Rating', (count) =>
    rating === null
      ? `Took the rating off ${paperCount(count)}`
      : `Rated ${paperCount(count)} ${rating} of 5`,
  );

export const removePapers = (papers: Papers): Promise<boolean> =>
  change(papers, { kind: 'remove' }, 'Removing', (count) => `Removed ${paperCount(count)}`);

export const restorePapers = (papers: Papers): Promise<boolean> =>
  change(papers, { kind: 'restore' }, 'Restoring', (count) => `Restored ${paperCount(count)}`);

/** Deletes removed papers for good. Nothing brings them back. */
export async function deletePapersForGood(papers: Papers): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: (withoutBackup) =>
      send('deleteForGood', { command, papers: [...papers], withoutBackup }),
    words: ({ count = papers.length }) => `Deleted ${paperCount(count)} for good`,
    doing: `Deleting ${paperCount(papers.length)}`,
  });
  return answer !== undefined;
}
