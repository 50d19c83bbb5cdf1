import { arxivOf, canBeOne } from '../../utils/model/groups';
import type { PaperId } from '../../utils/paper/identity';

/** Entries that are one paper so far. */
interface Group {
  readonly numbers: number[];
  readonly names: Set<PaperId>;
  /** Its arXiv number, if it has one: as a list of identifiers. */
  arxiv: readonly PaperId[];
}

/** Finds the entries of a file that are one paper, also by what they share with others between them. */
export class Repeats {
  readonly #groupOf = new Map<PaperId, Group>();

  /** An entry, by all that it goes by in the file and in the library. */
  add(number: number, names: readonly PaperId[]): void {
    let group = groupOf(number, names);
    for (const name of names) {
      const other = this.#groupOf.get(name);
      if (!other) this.#groupOf.set(name, group);
      else if (other !== group && canBeOne(group.arxiv, other.arxiv))
        group = this.#join(group, other);
    }
  }

  /** The numbers of entries that are one paper, for each paper that has more than one. */
  get all(): readonly (readonly number[])[] {
    const groups = [...new Set(this.#groupOf.values())];
    return groups.map(({ numbers }) => numbers).filter(({ length }) => length > 1);
  }

  /** Puts the smaller of two groups into the other. */
  #join(one: Group, other: Group): Group {
    const [into, from] = one.names.size > other.names.size ? [one, other] : [other, one];
    for (const number of from.numbers) into.numbers.push(number);
    for (const name of from.names) {
      into.names.add(name);
      if (this.#groupOf.get(name) === from) this.#groupOf.set(name, into);
    }
    if (into.arxiv.length === 0) into.arxiv = from.arxiv;
    return into;
  }
}

function groupOf(number: number, names: readonly PaperId[]): Group {
  const arxiv = arxivOf(names);
  return { numbers: [number], names: new Set(names), arxiv: arxiv ? [arxiv] : [] };
}
