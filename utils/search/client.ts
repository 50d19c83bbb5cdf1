import type { SearchAnswer, SearchMessage, SearchQuestions, SearchState } from './protocol';

interface Waiting {
  readonly message: SearchMessage;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** So often a worker that died is replaced without a word. */
const replacements = 3;

/**
 * A page’s end of its search worker, which is opened when it is first needed. One that dies is
 * replaced, and what it was asked is asked again.
 */
export class SearchClient {
  readonly #open: () => Worker;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #last = 0;
  #replaced = 0;
  /** What versions are counted from: a new worker begins at 0 again. */
  #base = 0;
  #state: SearchState = { phase: 'off', done: 0, total: 0, version: 0 };

  constructor(open: () => Worker) {
    this.#open = open;
  }

  /** The same object until something changes. */
  readonly state = (): SearchState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Gets the worker ready, or tries again after it failed. */
  start(): void {
    this.#replaced = 0;
    this.#send({ start: true });
  }

  /** Asks a question. Rejects with an error whose name says why when the library cannot be read. */
  ask<Name extends keyof SearchQuestions>(
    name: Name,
    request: Parameters<SearchQuestions[Name]>[0],
  ): Promise<ReturnType<SearchQuestions[Name]>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const message = { id, name, request };
      this.#waiting.set(id, { message, resolve, reject });
      this.#send(message);
    });
  }

  #send(message: SearchMessage): void {
    this.#worker ??= this.#begin();
    this.#worker.postMessage(message);
  }

  #begin(): Worker {
    const worker = this.#open();
    worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => this.#take(data));
    // A worker that does not even load, or throws outside of a question.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail('WorkerError');
    });
    return worker;
  }

  #take(answer: SearchAnswer): void {
    if ('state' in answer) {
      this.#become({ ...answer.state, version: this.#base + answer.state.version });
      return;
    }
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting?.resolve(answer.value as never);
    else waiting?.reject(named(answer.error));
  }

  #fail(name: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    if (this.#replaced < replacements) {
      this.#replaced += 1;
      this.#base = this.#state.version + 1;
      this.#send({ start: true });
      for (const { message } of this.#waiting.values()) this.#send(message);
      return;
    }
    for (const { reject } of this.#waiting.values()) reject(named(name));
    this.#waiting.clear();
    this.#become({ ...this.#state, phase: 'failed', error: name });
  }

  #become(state: SearchState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function named(name: string): Error {
  const error = new Error(`The search worker failed: ${name}.`);
  error.name = name;
  return error;
}
