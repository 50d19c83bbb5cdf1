import { useState } from 'react';
import type { EntryChoice } from '../../../utils/import/choice';
import { staging } from './staging';

const none: ReadonlyMap<number, EntryChoice> = new Map();

/** What the user decides of the entries of an import: kept here to be shown, in staging to be done. */
export function useChoices(id: string): {
  /** By the entry's number. */
  readonly choices: ReadonlyMap<number, EntryChoice>;
  readonly decide: (number: number, change: EntryChoice) => void;
} {
  const [known, setKnown] = useState({ id, choices: none });
  const choices = known.id === id ? known.choices : none;
  const decide = (number: number, change: EntryChoice) => {
    const choice = { ...choices.get(number), ...change };
    void staging.choices.put({ import: id, number, choice });
    setKnown({ id, choices: new Map(choices).set(number, choice) });
  };
  return { choices, decide };
}
