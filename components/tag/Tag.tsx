import type { ReactNode } from 'react';
import './tag.css';

interface TagProps {
  readonly name: ReactNode;
  readonly after?: ReactNode;
}

/** One tag as it is shown everywhere. */
export function Tag({ name, after }: TagProps) {
  return (
    <span className="tag">
      <bdi className="tag-name">{name}</bdi>
      {after}
    </span>
  );
}
