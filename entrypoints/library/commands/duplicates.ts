import { quoted } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import { send } from '../../../utils/protocol/client';
import { carryOut } from './carry-out';

/** What is done to two papers that may be one. */

interface Named {
  readonly key: PaperId;
  readonly title: string;
}

/** Makes one of two papers, with all that either has. Answers whether it was done. */
export async function merge(paper: Named, other: Named): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('merge', { command, paper: [paper.key], row: other.key }),
    words: () => `Merged into one: ${quoted(paper.title)}`,
  });
  return answer !== undefined;
}

/** Links two papers that belong together, or unlinks them. */
export async function link(paper: Named, other: Named, linked: boolean): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('link', { command, papers: [paper.key, other.key], linked }),
    words: () =>
      linked
        ? `Linked with ${quoted(other.title)}`
        : `No longer linked with ${quoted(other.title)}`,
  });
  return answer !== undefined;
}

/** Says that two papers are not the same, whatever they share. */
export async function setDistinct(paper: Named, other: Named): Promise<boolean> {
  const command = crypto.randomUUID();
  const answer = await carryOut({
    command,
    attempt: () => send('setDistinct', { command, papers: [paper.key, other.key], distinct: true }),
    words: () => `Not the same: ${quoted(paper.title)}`,
  });
  return answer !== undefined;
}
