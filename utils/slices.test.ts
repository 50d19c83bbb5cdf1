import { describe, expect, test } from 'vitest';
import { inTurns, turnsOf } from './slices';

/** A clock that each step moves on by some milliseconds. */
function stepped(count: number, cost: number) {
  let time = 0;
  const rests: number[] = [];
  function* steps(): Generator<number, string> {
    for (let step = 0; step < count; step += 1) {
      time += cost;
      yield step;
    }
    return 'the end';
  }
  const run = () =>
    inTurns(
      steps(),
      () => time,
      async () => {
        rests.push(time);
        time += 100; // the page takes its own time
      },
    );
  return { run, rests };
}

describe('steps in turns', () => {
  test('come to what the last one returns', async () => {
    expect(await stepped(0, 1).run()).toBe('the end');
    expect(await stepped(1_000, 1).run()).toBe('the end');
  });

  test('never keep the page waiting for much longer than the budget', async () => {
    const { run, rests } = stepped(100, 3);
    await run();
    expect(rests.length).toBe(33);
    const spans = rests.slice(1).map((time, index) => time - (rests[index] ?? 0) - 100);
    expect(Math.max(...spans)).toBeLessThanOrEqual(11);
  });

  test('of little work take one turn', async () => {
    const { run, rests } = stepped(8, 1);
    await run();
    expect(rests).toEqual([]);
  });

  test('pass on what a step throws', async () => {
    const failing = (function* (): Generator<undefined, void> {
      yield;
      throw new Error('a step failed');
    })();
    await expect(inTurns(failing)).rejects.toThrow('a step failed');
  });
});

test('work with waits of its own gives the page its turn once the budget is spent', async () => {
  let time = 0;
  const rests: number[] = [];
  const turn = turnsOf(
    () => time,
    async () => {
      rests.push(time);
      time += 100;
    },
  );
  for (let step = 0; step < 20; step += 1) {
    time += 2;
    await turn();
  }
  // After the fifth step, and after every fifth one since.
  expect(rests).toEqual([10, 120, 230, 340]);
});
