import * as z from 'zod/mini';
import { exportFormats, usualChoices } from '../../../utils/export';
import { parseKeyPattern, usualKeyPattern } from '../../../utils/export/citation-key-pattern';
import { recallKept, useKept } from '../kept';

const name = 'offprint:export';

const schema = z.object({
  format: z.string(),
  choices: z.object({
    abstracts: z.boolean(),
    notes: z.boolean(),
    ascii: z.boolean(),
    preprintsAsArticles: z.boolean(),
    publishedDois: z.boolean(),
  }),
  /** What citation keys are made of, as typed; it may be none. */
  keyPattern: z.string(),
});
/** How the user exported last, which is how the next export begins. */
export type ExportPreferences = z.infer<typeof schema>;

/** As the user exported last. A pattern that is none is the usual one. */
export function recallPreferences(): ExportPreferences {
  const known = recall();
  return parseKeyPattern(known.keyPattern).ok ? known : { ...known, keyPattern: usualKeyPattern };
}

function recall(): ExportPreferences {
  const known = recallKept(name, schema);
  if (known && exportFormats.some(({ id }) => id === known.format)) return known;
  return {
    format: exportFormats[0]?.id ?? '',
    choices: usualChoices,
    keyPattern: usualKeyPattern,
  };
}

/** The preferences, and what changes and keeps them. */
export const useExportPreferences = () => useKept(name, recall);
