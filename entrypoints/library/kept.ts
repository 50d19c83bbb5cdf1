import { useState } from 'react';
import type * as z from 'zod/mini';

/** What was kept under a name, where it still is what is expected there. */
export function recallKept<Schema extends z.ZodMiniType>(
  name: string,
  schema: Schema,
): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data;
  } catch {
    return undefined; // not even JSON
  }
}

/** Preferences that are kept under a name, and what changes and keeps them. */
export function useKept<Preferences>(
  name: string,
  recall: () => Preferences,
): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(recall);
  const change = (part: Partial<Preferences>) => {
    const next = { ...preferences, ...part };
    setPreferences(next);
    localStorage.setItem(name, JSON.stringify(next));
  };
  return [preferences, change];
}
