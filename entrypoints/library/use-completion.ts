import { useEffect, useState } from 'react';
import { countWords } from '../../utils/interface/words';
import type { Completion } from '../../utils/query/complete';
import { search } from './search';

/** A completion as it is offered. */
export interface OfferedOption {
  readonly insert: string;
  readonly label: string;
  /** What it does, or how many papers have it. */
  readonly about: string;
}

/** So many are offered at once. */
const offered = 8;
const none: readonly OfferedOption[] = [];

/** What a query may go on to: fixed values at once, those of a facet as the worker finds them. */
export function useCompletion(completion: Completion | undefined): readonly OfferedOption[] {
  const [found, setFound] = useState<{
    readonly for: string;
    readonly options: readonly OfferedOption[];
  }>();
  const facet = completion?.kind === 'value' ? completion.facet : undefined;
  const prefix = completion?.prefix ?? '';
  const name = facet && `${facet}:${prefix}`;

  useEffect(() => {
    if (!facet || name === undefined) return;
    let current = true;
    search.ask('values', { facet, prefix, limit: offered }).then(
      (values) => {
        if (!current) return;
        const options = values.map((value) => ({
          insert: facet === 'tag' ? value.name : value.value,
          label: value.name,
          about: countWords(value.count),
        }));
        setFound({ for: name, options });
      },
      () => undefined, // the list tells what is wrong with the library
    );
    return () => {
      current = false;
    };
  }, [facet, prefix, name]);

  if (!completion) return none;
  if (facet) return found && found.for === name ? found.options : none;
  const options = completion.options.map(({ insert, label, about = '' }) => ({
    insert,
    label,
    about,
  }));
  // What is typed out in full needs no offer.
  const [only, ...others] = options;
  return others.length === 0 && only?.insert === completion.prefix
    ? none
    : options.slice(0, offered);
}
