import { useCallback, useRef, useState } from 'react';
import { type EntryKind, pageSize, readPages, type StagedEntry } from '../../../utils/db/staging';
import { staging } from './staging';

interface Found {
  /** Which import and kind they are of. */
  readonly of: string;
  /** By the page's number among those of the kind. */
  readonly pages: ReadonlyMap<number, readonly StagedEntry[]>;
}

/** The entries of one kind, of which only those that are looked at are read. */
export function useEntries(
  id: string,
  kind: EntryKind,
): {
  /** The entry at a place among those of the kind. */
  readonly at: (index: number) => StagedEntry | undefined;
  readonly look: (from: number, to: number) => void;
} {
  const of = `${id} ${kind}`;
  const [found, setFound] = useState<Found>({ of, pages: new Map() });
  const read = useRef({ of, from: 0, to: 0 });
  const pages = found.of === of ? found.pages : undefined;

  const look = useCallback(
    (first: number, last: number) => {
      const [from, to] = [Math.floor(first / pageSize), Math.ceil(last / pageSize)];
      const known = read.current;
      if (known.of === of && from >= known.from && to <= known.to) return;
      const stretch = { of, from, to };
      read.current = stretch;
      void readPages(staging, id, kind, from, to).then((rows) => {
        if (read.current !== stretch) return;
        setFound({ of, pages: new Map(rows.map(({ page, entries }) => [page, entries])) });
      });
    },
    [id, kind, of],
  );

  return {
    at: (index) => pages?.get(Math.floor(index / pageSize))?.[index % pageSize],
    look,
  };
}
