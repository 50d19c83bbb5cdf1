import type { Outline } from '../../utils/search/outline';

/** A row is taken to be so high, in pixels, until one of its kind was drawn. */
const usual = 96;

/** Rows of one kind are mostly of one height; where one is not, measuring it puts that right. */
const kindOf = ({ tags }: Outline) => (tags.length > 0 ? 'tagged' : 'plain');

/**
 * How high the rows of a list are, learnt from those drawn last. A right guess saves the list from
 * being laid out a second time at every key of a search.
 */
export class RowHeights {
  readonly #learnt = new Map<ReturnType<typeof kindOf>, number>();

  /** The height to expect of a row; always the same for one that is not known. */
  of(row: Outline | undefined): number {
    return (row && this.#learnt.get(kindOf(row))) ?? usual;
  }

  learn(row: Outline, height: number): void {
    this.#learnt.set(kindOf(row), height);
  }
}
