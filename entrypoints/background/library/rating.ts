import { setRating as ratePaper } from '../../../utils/model/fields';
import type { Result } from '../../../utils/result';
import type { Stored } from './command';
import { type OnPaper, onPaper } from './commands';
import type { Store } from './store';
import { titled } from './wording';

/** Rates a paper from 1 to 5, or takes its rating off. */
export function setRating(
  store: Store,
  { rating, ...request }: OnPaper & { rating: number | null },
): Promise<Result<Stored>> {
  return onPaper(store, request, {
    kind: 'rating',
    change: (library, key, stamp) => ratePaper(library, key, rating, stamp),
    label: (title) =>
      rating === null
        ? `Took the rating off ${titled(title)}`
        : `Rated ${titled(title)} ${rating} of 5`,
  });
}
