import { useState } from 'react';
import * as z from 'zod/mini';
import { exportFormats, usualChoices } from '../../../utils/export';
import { parseKeyPattern, usualKeyPattern } from '../../../utils/export/citation-key-pattern';

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
  const usual = {
    format: exportFormats[0]?.id ?? '',
    choices: usualChoices,
    keyPattern: usualKeyPattern,
  };
  try {
    const known = schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data;
    if (!known || !exportFormats.some(({ id }) => id === known.format)) return usual;
    return known;
  } catch {
    return usual; // not even JSON
  }
}

/** The preferences, and what changes and keeps them. */
export function useExportPreferences(): readonly [
  ExportPreferences,
  (change: Partial<ExportPreferences>) => void,
] {
  const [preferences, setPreferences] = useState(recall);
  const change = (part: Partial<ExportPreferences>) => {
    const next = { ...preferences, ...part };
    setPreferences(next);
    localStorage.setItem(name, JSON.stringify(next));
  };
  return [preferences, change];
}
