import type { ComponentProps } from 'react';
import { countWords } from '../../utils/interface/words';
import './count-button.css';

interface CountButtonProps extends ComponentProps<'button'> {
  /** How many papers it leads to; undefined while that is not known. */
  readonly count: number | undefined;
}

/** A line of the sidebar: what papers have in common, and how many there are. */
export function CountButton({ count, children, ...button }: CountButtonProps) {
  return (
    <button type="button" className="count-button" {...button}>
      <bdi>{children}</bdi>
      <span className="count-button-count">{count !== undefined && countWords(count)}</span>
    </button>
  );
}
