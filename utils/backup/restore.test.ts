import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from '../model/groups';
import { joinMaps } from '../model/order';
import { project } from '../model/project';
import { tick } from '../model/stamp';
import { emptyLibrary, type Library, sameLibrary } from '../model/state';
import { history, type Replica, runHistory } from '../model/testing/replicas';
import type { PaperId } from '../paper/identity';
import type { BackedUpPaper } from './read';
import { restorePaper, restoreTags, restoreViews } from './restore';
import type { RestoreWish } from './restore-wish';

/** A library before and after some of its history: the last device’s. */
const pairs = fc
  .tuple(history, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([operations, share]): readonly [then: Replica, now: Replica] => {
    const [first = []] = runHistory(operations.map((op) => ({ ...op, device: 0 })));
    const [last] = first.slice(-1) as [Replica];
    return [first[Math.floor(share * (first.length - 1))] ?? last, last];
  });

/** The papers of a library as a backup holds them. */
function papersOf(library: Library): readonly BackedUpPaper[] {
  const { members } = groupRows(library.papers);
  return [...members].map(([key, rows]) => ({
    key,
    states: new Map(
      rows.flatMap((row) => {
        const state = library.papers.get(row);
        return state ? [[row, state] as const] : [];
      }),
    ),
  }));
}

function restore(now: Replica, then: Replica, wish: RestoreWish): Library {
  const stamp = tick(now.clock, now.wall + 1_000, now.name);
  const records = {
    tags: [...then.library.tags.values()],
    views: [...then.library.views.values()],
  };
  const tags = restoreTags(now.library.tags, records);
  let library: Library = { ...now.library, tags };
  for (const paper of papersOf(then.library)) {
    const known = neighbours(library, paper);
    const edit = restorePaper(known, paper, { tags: then.library.tags, wish }, stamp);
    const papers = joinMaps(library.papers, edit.library.papers, (_, restored) => restored);
    library = { ...edit.library, papers, views: library.views };
  }
  return restoreViews(library, records, wish, stamp).library;
}

/** All of the library where it may have to do with the paper, nothing of it otherwise. */
function neighbours(library: Library, { states }: BackedUpPaper): Library {
  const ids = new Set<string>([...states.values()].flatMap(({ claims }) => Object.keys(claims)));
  const knows = [...library.papers].some(
    ([key, { claims }]) => states.has(key) || Object.keys(claims).some((id) => ids.has(id)),
  );
  return knows ? library : { ...library, papers: new Map() };
}

const saved = (library: Library) =>
  [...project(library).rows.values()].filter(({ shelf }) => shelf === 'saved');

const idsOf = (library: Library): ReadonlySet<PaperId> =>
  new Set(saved(library).flatMap(({ ids }) => ids));

describe('after any history', () => {
  test('an empty library is as it was', () => {
    fc.assert(
      fc.property(pairs, ([then]) => {
        const empty: Replica = { ...then, library: emptyLibrary };
        expect(sameLibrary(restore(empty, then, 'backup'), then.library)).toBe(true);
      }),
    );
  });

  test('restoring what did not change changes nothing', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom<RestoreWish>('backup', 'now'), ([, now], wish) => {
        expect(sameLibrary(restore(now, now, wish), now.library)).toBe(true);
      }),
    );
  });

  test('every paper of then is there, and every paper of now', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom<RestoreWish>('backup', 'now'), ([then, now], wish) => {
        const restored = idsOf(restore(now, then, wish));
        for (const { key } of [...saved(then.library), ...saved(now.library)]) {
          expect(restored).toContain(key);
        }
      }),
    );
  });

  test('restored twice it is as restored once', () => {
    fc.assert(
      fc.property(pairs, ([then, now]) => {
        const once = restore(now, then, 'backup');
        const later = { ...now, library: once, wall: now.wall + 5_000 };
        const shown = (library: Library) =>
          [...project(library).rows.values()].map(({ key, shelf, status, rating, tags, note }) => ({
            ...{ key, shelf, status, rating, tags, note },
          }));
        expect(shown(restore(later, then, 'backup'))).toEqual(shown(once));
      }),
    );
  });
});
