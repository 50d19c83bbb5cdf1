import { setDistinct as sayDistinct } from '../../../utils/model/distinct';
import { linkPapers } from '../../../utils/model/links';
import { mergePapers } from '../../../utils/model/merge-papers';
import type { PaperId } from '../../../utils/paper/identity';
import { fail, ok, type Result } from '../../../utils/result';
import type { Stored } from './command';
import type { Common } from './commands';
import { type OnPair, onPair } from './on-pair';
import type { Store } from './store';

/** What the user says of two papers: that they are one, belong together, or are not the same. */

const twoNumbers = fail(
  'bad-request',
  'These have two arXiv numbers, so they stay two papers. Link them instead.',
);
const onePaper = fail('bad-request', 'These are one paper already. Nothing was changed.');

/** Joins the row of another paper into a paper: the two become one, with all that either has. */
export function merge(store: Store, request: OnPair): Promise<Result<Stored>> {
  return onPair(store, request, {
    kind: 'merge',
    change: (library, a, b, stamp) => {
      if (a === b) return onePaper;
      const edit = mergePapers(library, a, b, stamp);
      return edit ? ok(edit) : twoNumbers;
    },
    label: (one, other) => `Joined ${one} with ${other}`,
  });
}

interface Pair extends Common {
  readonly papers: readonly [PaperId, PaperId];
}

const pairOf = ({ papers: [a, b], ...common }: Pair): OnPair => ({ ...common, paper: a, row: b });

/** Links two papers that belong together, or unlinks them. */
export function link(
  store: Store,
  { linked, ...request }: Pair & { linked: boolean },
): Promise<Result<Stored>> {
  return onPair(store, pairOf(request), {
    kind: 'link',
    change: (library, a, b, stamp) =>
      a === b ? onePaper : ok(linkPapers(library, a, b, linked, stamp)),
    label: (one, other) =>
      linked ? `Linked ${one} with ${other}` : `Unlinked ${one} from ${other}`,
  });
}

/** Says that two papers are not the same, whatever they share, or takes that back. */
export function setDistinct(
  store: Store,
  { distinct, ...request }: Pair & { distinct: boolean },
): Promise<Result<Stored>> {
  return onPair(store, pairOf(request), {
    kind: 'distinct',
    change: (library, a, b, stamp) =>
      a === b ? onePaper : ok(sayDistinct(library, a, b, distinct, stamp)),
    label: (one, other) =>
      distinct ? `Not the same: ${one} and ${other}` : `Perhaps the same: ${one} and ${other}`,
  });
}
