import type { TextField } from '../../../utils/query/syntax';
import type { SearchedField } from '../../../utils/search/fields';

/** The fields in the order of their numbers in the index, and what a word found in each counts. */
const weightOf = {
  title: 100,
  author: 80,
  note: 60,
  venue: 40,
  other: 40,
  abstract: 20,
} as const satisfies Record<SearchedField, number>;

export const indexFields = Object.keys(weightOf) as readonly SearchedField[];

/** A word in the name of a tag counts so much. */
export const tagWeight = 90;

/** What a word counts by how it lies in a token, in percent. */
export const lyingWeight = { whole: 100, beginning: 75, within: 40 } as const;

/** The weights by field number; one field alone where it is named. */
export function weightsOf(
  field: TextField | undefined,
  lies: keyof typeof lyingWeight,
): Uint8Array {
  return Uint8Array.from(indexFields, (each) =>
    field === undefined || field === each
      ? Math.round((weightOf[each] * lyingWeight[lies]) / 100)
      : 0,
  );
}
