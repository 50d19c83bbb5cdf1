import type { PaperId } from '../paper/identity';
import type { Change, Edit } from './edit';
import type { Library } from './state';

/** Edits one after the other, as one: of each field what was before all of them, and is after. */
export class Steps {
  library: Library;
  /** The row that stands for the paper. */
  key: PaperId;
  readonly #changes = new Map<string, Change>();

  constructor(first: Edit) {
    this.library = first.library;
    this.key = first.key;
    this.#keep(first.changes);
  }

  add(step: (library: Library, key: PaperId) => Edit): void {
    const { library, key, changes } = step(this.library, this.key);
    this.library = library;
    this.key = key;
    this.#keep(changes);
  }

  edit(): Edit {
    return { library: this.library, key: this.key, changes: [...this.#changes.values()] };
  }

  #keep(changes: readonly Change[]): void {
    for (const change of changes) {
      const name = `${change.key} ${change.field}`;
      const first = this.#changes.get(name);
      this.#changes.set(
        name,
        first ? { ...first, after: change.after, stamp: change.stamp } : change,
      );
    }
  }
}
