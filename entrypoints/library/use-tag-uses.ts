import { useMemo } from 'react';
import type { FacetValue } from '../../utils/search/protocol';
import { useAnswer, useNeededAnswer } from './use-answer';

const all = { facet: 'tag', prefix: '', limit: Number.MAX_SAFE_INTEGER } as const;

/** On how many saved papers each tag is, by its key, kept current; undefined until it was counted. */
export type TagUses = ReadonlyMap<string, number> | undefined;

/** For what does without while it is not known. */
export const useTagUses = (): TagUses => useByKey(useAnswer('values', all)?.value);

/** For what is about nothing else; throws what went wrong. */
export const useNeededTagUses = (): TagUses => useByKey(useNeededAnswer('values', all));

const useByKey = (values: readonly FacetValue[] | undefined): TagUses =>
  useMemo(() => values && new Map(values.map(({ value, count }) => [value, count])), [values]);
