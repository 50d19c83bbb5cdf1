import { describe, expect, it } from 'vitest';
import { SearchClient } from './client';
import type { SearchAnswer, SearchMessage } from './protocol';

/** A worker that does what a test says. */
class FakeWorker extends EventTarget {
  readonly heard: SearchMessage[] = [];
  ended = false;
  postMessage(message: SearchMessage) {
    this.heard.push(message);
  }
  terminate() {
    this.ended = true;
  }
  answer(data: SearchAnswer) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  die() {
    this.dispatchEvent(new Event('error'));
  }
}

function begin() {
  const workers: FakeWorker[] = [];
  const client = new SearchClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  const latest = () => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('No worker was opened.');
    return worker;
  };
  return { client, workers, latest };
}

const ready = { phase: 'ready', done: 0, total: 0, version: 2 } as const;

describe('SearchClient', () => {
  it('asks a new worker again what the one before left unanswered', async () => {
    const { client, workers, latest } = begin();
    const counts = client.ask('counts', ['sheep']);
    latest().die();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.ended).toBe(true);
    expect(latest().heard).toEqual([
      { start: true },
      { id: 1, name: 'counts', request: ['sheep'] },
    ]);
    latest().answer({ id: 1, value: [3] });
    await expect(counts).resolves.toEqual([3]);
  });

  it('gives every state of a new worker a version that was not there before', () => {
    const { client, latest } = begin();
    client.start();
    latest().answer({ state: ready });
    const before = client.state().version;
    latest().die();
    latest().answer({ state: { ...ready, version: 0 } });
    expect(client.state().version).toBeGreaterThan(before);
  });

  it('gives up on workers that die again and again, until it is told to start', async () => {
    const { client, workers, latest } = begin();
    const counts = client.ask('counts', ['sheep']);
    for (let deaths = 0; deaths < 4; deaths += 1) latest().die();
    await expect(counts).rejects.toThrow('WorkerError');
    expect(client.state().phase).toBe('failed');
    expect(workers).toHaveLength(4);
    client.start();
    expect(latest().heard).toEqual([{ start: true }]);
    latest().answer({ state: ready });
    expect(client.state().phase).toBe('ready');
  });
});
