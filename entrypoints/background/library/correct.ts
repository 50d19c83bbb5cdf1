import { correctFields } from '../../../utils/model/fields';
import type { Correction } from '../../../utils/paper/correction';
import type { Result } from '../../../utils/result';
import type { Stored } from './command';
import { type OnPaper, onPaper } from './commands';
import type { Store } from './store';
import { titled } from './wording';

/** Puts fields of a paper right by hand; pages do not change them from then on. */
export function correct(
  store: Store,
  { corrections, ...request }: OnPaper & { corrections: readonly Correction[] },
): Promise<Result<Stored>> {
  return onPaper(store, request, {
    kind: 'correct',
    change: (library, key, stamp) => correctFields(library, key, corrections, stamp),
    label: (title) => `Corrected ${titled(title)}`,
  });
}
