import { useEffect, useState } from 'react';
import type { SearchQuestions } from '../../utils/search/protocol';
import { search, useSearchState } from './search';

type QuestionName = keyof SearchQuestions;
type RequestOf<Name extends QuestionName> = Parameters<SearchQuestions[Name]>[0];
type ValueOf<Name extends QuestionName> = ReturnType<SearchQuestions[Name]>;

/** So many milliseconds a question about what a search finds waits until its rows stand. */
export const afterRows = 60;

/**
 * The search worker’s answer to a question beside the list, asked anew with every change of the
 * library, and whether it is the answer to what is asked now; undefined until there is one. It is
 * asked after `delay` milliseconds without another question. Where it cannot be answered the list
 * says what is wrong.
 */
export function useAnswer<Name extends QuestionName>(
  name: Name,
  request: RequestOf<Name>,
  delay = 0,
): { readonly value: ValueOf<Name>; readonly current: boolean } | undefined {
  const { phase } = useSearchState();
  const outcome = useOutcome(name, request, delay, phase === 'ready' || phase === 'building');
  return outcome && 'value' in outcome ? outcome : undefined;
}

/**
 * The same for a view that is nothing without it: gets the worker ready where nothing did, and throws
 * what went wrong, so that the boundary around the view shows it.
 */
export function useNeededAnswer<Name extends QuestionName>(
  name: Name,
  request: RequestOf<Name>,
): ValueOf<Name> | undefined {
  const outcome = useOutcome(name, request, 0, true);
  if (outcome && 'error' in outcome) throw outcome.error;
  return outcome?.value;
}

type Outcome<Name extends QuestionName> = { readonly current: boolean } & (
  | { readonly value: ValueOf<Name> }
  | { readonly error: unknown }
);

function useOutcome<Name extends QuestionName>(
  name: Name,
  request: RequestOf<Name>,
  delay: number,
  wanted: boolean,
): Outcome<Name> | undefined {
  const { version } = useSearchState();
  const [outcome, setOutcome] = useState<Outcome<Name> & { readonly of: string | undefined }>();
  const asked = JSON.stringify(request) as string | undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): each version has its own answers.
  useEffect(() => {
    if (!wanted) return;
    let waiting = true;
    const take = (found: { value: ValueOf<Name> } | { error: unknown }) => {
      if (waiting) setOutcome({ ...found, of: asked, current: true });
    };
    const timer = setTimeout(() => {
      search
        .ask(name, (asked && JSON.parse(asked)) as RequestOf<Name>)
        .then((value) => take({ value }))
        .catch((error: unknown) => take({ error }));
    }, delay);
    return () => {
      waiting = false;
      clearTimeout(timer);
    };
  }, [name, asked, version, wanted, delay]);
  return outcome && { ...outcome, current: outcome.of === asked };
}
