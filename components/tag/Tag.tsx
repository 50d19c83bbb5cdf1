import type { ReactNode } from 'react';
import type { TagColour } from '../../utils/paper/schema';
import './tag.css';
import { TagDot } from './TagDot';

interface TagProps {
  readonly name: ReactNode;
  readonly colour?: TagColour | undefined;
  readonly after?: ReactNode;
}

/** One tag as it is shown everywhere. */
export function Tag({ name, colour, after }: TagProps) {
  return (
    <span className="tag">
      <TagDot colour={colour} />
      <bdi className="tag-name">{name}</bdi>
      {after}
    </span>
  );
}
