import { type Progress, toldAbove } from '../../../utils/protocol/progress';
import { fail } from '../../../utils/result';

/** The commands on many papers that are at work: they tell how far they are, and can be stopped. */

/** Thrown inside a transaction to take back all that it did. */
class Stopped extends Error {}

const stopped = fail('cancelled', 'Stopped. Nothing was changed.');

export interface Job {
  /** Tells that `done` of `total` papers are done; throws when the command was stopped meanwhile. */
  readonly step: (done: number, total: number, phase?: Progress['phase']) => void;
  /** From here on it can no longer be stopped: it only remains to be stored. */
  readonly settle: () => void;
}

/** So many stops are remembered of commands that have not begun. */
const mostEarly = 100;

export class Jobs {
  readonly #running = new Map<string, { stopped: boolean }>();
  /** Commands that were stopped before they began, or after they could be. */
  readonly #early = new Set<string>();
  readonly #tell: (progress: Progress) => void;

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  /** Runs a command that can be stopped; what it throws then becomes its answer. */
  async run<Answer>(command: string, work: (job: Job) => PromiseLike<Answer>) {
    const state = { stopped: this.#early.delete(command) };
    this.#running.set(command, state);
    const check = () => {
      if (state.stopped) throw new Stopped();
    };
    const end = () => {
      if (this.#running.get(command) === state) this.#running.delete(command);
    };
    try {
      return await work({
        step: (done, total, phase) => {
          check();
          if (total > toldAbove) this.#tell({ command, done, total, ...(phase && { phase }) });
        },
        settle: () => {
          check();
          end();
        },
      });
    } catch (error) {
      if (error instanceof Stopped) return stopped;
      throw error;
    } finally {
      end();
    }
  }

  /** Stops a command, also one that has yet to begin; answers whether it was at work. */
  stop(command: string): boolean {
    const state = this.#running.get(command);
    if (state) state.stopped = true;
    else {
      const [oldest] = this.#early;
      if (oldest !== undefined && this.#early.size >= mostEarly) this.#early.delete(oldest);
      this.#early.add(command);
    }
    return state !== undefined;
  }
}
