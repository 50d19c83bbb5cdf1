import { useCallback, useRef, useState } from 'react';
import { type EntryKind, entriesOfKind, type StagedEntry } from '../../../utils/db/staging';
import type { EntryChoice } from '../../../utils/import/choice';
import { staging } from './staging';

interface Found {
  /** Which import and kind they are of. */
  readonly of: string;
  /** By their place among those of the kind. */
  readonly entries: ReadonlyMap<number, StagedEntry>;
}

/** The entries of one kind, of which only those that are looked at are read. */
export function useEntries(
  id: string,
  kind: EntryKind,
): {
  readonly at: (index: number) => StagedEntry | undefined;
  readonly look: (from: number, to: number) => void;
  /** Keeps what the user decided of an entry. */
  readonly decide: (entry: StagedEntry, choice: EntryChoice) => void;
} {
  const of = `${id} ${kind}`;
  const [found, setFound] = useState<Found>({ of, entries: new Map() });
  const read = useRef({ of, from: 0, to: 0 });
  const entries = found.of === of ? found.entries : new Map<number, StagedEntry>();

  const look = useCallback(
    (from: number, to: number) => {
      const known = read.current;
      if (known.of === of && from >= known.from && to <= known.to) return;
      const stretch = { of, from: Math.max(0, from - 50), to: to + 50 };
      read.current = stretch;
      void entriesOfKind(staging, id, kind)
        .offset(stretch.from)
        .limit(stretch.to - stretch.from)
        .toArray()
        .then((rows) => {
          if (read.current !== stretch) return;
          setFound({ of, entries: new Map(rows.map((row, at) => [stretch.from + at, row])) });
        });
    },
    [id, kind, of],
  );

  const decide = (entry: StagedEntry, choice: EntryChoice) => {
    if (entry.kind === 'unreadable') return;
    const decided = { ...entry, choice };
    void staging.entries.put(decided);
    const replaced = (each: StagedEntry) => (each.number === entry.number ? decided : each);
    setFound((now) => ({
      ...now,
      entries: new Map([...now.entries].map(([at, each]) => [at, replaced(each)])),
    }));
  };

  return { at: (index) => entries.get(index), look, decide };
}
