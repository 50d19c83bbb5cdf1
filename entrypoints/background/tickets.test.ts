import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../../utils/model/testing/samples';
import { createTickets, memoryArea } from './tickets';

const minute = 60_000;
/** A busy machine may take its time. */
const patient = { timeout: 30_000 };

function desk() {
  const area = memoryArea();
  const clock = { now: 0 };
  const tickets = createTickets(area, () => clock.now);
  const issue = (tab: number | null) =>
    tickets.issue({ tab, record: sampleRecord(), mode: 'tags' });
  return { area, clock, tickets, issue };
}

describe('a ticket', () => {
  test('is traded once, in its own tab, and then serves the edits of that tab', async () => {
    const { tickets, issue } = desk();
    const id = await issue(1);
    expect(await tickets.recall(id, 1)).toBeUndefined();
    expect(await tickets.redeem(id, 2)).toBeUndefined();
    expect(await tickets.redeem(id, null)).toBeUndefined();
    expect((await tickets.redeem(id, 1))?.record).toEqual(sampleRecord());
    expect(await tickets.redeem(id, 1)).toBeUndefined();
    expect((await tickets.recall(id, 1))?.mode).toBe('tags');
    expect(await tickets.recall(id, 2)).toBeUndefined();
    await tickets.showed(id, ['a stamp']);
    expect((await tickets.recall(id, 1))?.seen).toEqual(['a stamp']);
    expect(await tickets.redeem('unknown', 1)).toBeUndefined();
  });

  test('cannot be traded twice at the same time', async () => {
    const { tickets, issue } = desk();
    const id = await issue(1);
    const traded = await Promise.all([1, 1, 1].map((tab) => tickets.redeem(id, tab)));
    expect(traded.filter(Boolean)).toHaveLength(1);
  });

  test('that nobody traded is worth nothing after a minute', async () => {
    const { clock, tickets, issue } = desk();
    const id = await issue(1);
    clock.now = minute + 1;
    expect(await tickets.redeem(id, 1)).toBeUndefined();
  });

  test('outlives the worker', async () => {
    const { area, tickets, issue } = desk();
    const id = await issue(1);
    await tickets.redeem(id, 1);
    const woken = createTickets(area, () => minute);
    expect((await woken.recall(id, 1))?.record).toEqual(sampleRecord());
  });

  test('goes when it is old or one of too many', async () => {
    const { area, clock, tickets, issue } = desk();
    const kept = async () => Object.keys(await area.get(null)).length;
    const used = await issue(1);
    await tickets.redeem(used, 1);
    await issue(1);
    clock.now = 2 * minute;
    await issue(1);
    await expect.poll(kept, patient).toBe(2); // the one never traded is gone
    clock.now = 12 * 60 * minute + 1;
    await issue(1);
    await expect.poll(kept, patient).toBe(1);
    for (let count = 0; count < 60; count += 1) await issue(1);
    await expect.poll(kept, patient).toBe(50);
  });
});
