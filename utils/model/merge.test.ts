import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupRows } from './groups';
import { sameValue } from './order';
import { project } from './project';
import { emptyLibrary, type Library, mergeLibraries, sameLibrary } from './state';
import { history, type Replica, runHistory } from './testing/replicas';

const lastOf = (past: readonly (readonly Replica[])[]): Library[] =>
  past.map((states) => states.at(-1)?.library ?? emptyLibrary);

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

/** A library whose maps and records were filled in the opposite order. */
function reversed(library: Library): Library {
  const turned = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, member]) => [name, turned(member)]),
        )
      : value;
  return {
    papers: new Map([...library.papers].reverse().map(([key, state]) => [key, turned(state)])),
    tags: new Map([...library.tags].reverse()),
    views: new Map([...library.views].reverse()),
  } as Library;
}

describe('merging', () => {
  test('gives the same library whatever the order and grouping', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (operations, at) => {
        // Any state that each device went through, not only the last: syncing meets old copies.
        const states = runHistory(operations).map(
          (past, index) => past[(at[index] ?? 0) % past.length]?.library ?? emptyLibrary,
        );
        const merged = orders.flatMap((order) => {
          const [a, b, c] = order.map((index) => states[index] ?? emptyLibrary) as [
            Library,
            Library,
            Library,
          ];
          return [mergeLibraries(mergeLibraries(a, b), c), mergeLibraries(a, mergeLibraries(b, c))];
        });
        const [first = emptyLibrary] = merged;
        for (const other of merged) expect(sameLibrary(first, other)).toBe(true);
        const rows = project(first).rows;
        for (const other of merged) {
          expect(sameValue([...project(other).rows].sort(), [...rows].sort())).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('again changes nothing', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const [a = emptyLibrary, b = emptyLibrary] = lastOf(runHistory(operations));
        const merged = mergeLibraries(a, b);
        expect(sameLibrary(mergeLibraries(a, a), a)).toBe(true);
        expect(sameLibrary(mergeLibraries(merged, b), merged)).toBe(true);
        expect(sameLibrary(mergeLibraries(merged, a), merged)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('what a device already went through adds nothing to what it knows', () => {
    fc.assert(
      fc.property(history, (operations) => {
        for (const past of runHistory(operations)) {
          const last = past.at(-1)?.library ?? emptyLibrary;
          for (const { library } of past) {
            expect(sameLibrary(mergeLibraries(last, library), last)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('projecting', () => {
  test('does not depend on the order in which anything was stored', () => {
    fc.assert(
      fc.property(history, (operations) => {
        for (const library of lastOf(runHistory(operations))) {
          const rows = [...project(library).rows].sort();
          expect(sameValue([...project(reversed(library)).rows].sort(), rows)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps every row, puts no paper on the shelf twice, and never mixes two arXiv papers', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const library = lastOf(runHistory(operations)).reduce(mergeLibraries);
        const { rows } = project(library);
        expect([...rows.keys()].sort()).toEqual([...library.papers.keys()].sort());
        const owners = new Map<string, string>();
        for (const row of rows.values()) {
          expect(row.ids.length).toBeGreaterThan(0);
          if (row.shelf === 'joined') {
            expect(rows.get(row.joinedTo ?? row.key)?.shelf).not.toBe('joined');
            continue;
          }
          expect(row.ids.filter((id) => id.startsWith('arxiv:')).length).toBeLessThanOrEqual(1);
          for (const id of row.ids.filter((one) => one !== row.key)) {
            expect(owners.get(id) ?? row.key).toBe(row.key);
            owners.set(id, row.key);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows told apart never end in one group', () => {
    fc.assert(
      fc.property(history, (operations) => {
        const { papers } = lastOf(runHistory(operations)).reduce(mergeLibraries);
        const { survivorOf } = groupRows(papers);
        for (const [key, state] of papers) {
          for (const [other, register] of Object.entries(state.apart)) {
            if (!register.value) continue;
            expect(survivorOf.get(key)).not.toBe(survivorOf.get(other as typeof key));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
