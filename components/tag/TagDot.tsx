import type { TagColour } from '../../utils/paper/schema';
import './tag-dot.css';

/** The colour of a tag, beside its name. Without one a ring holds the place, where asked to. */
export function TagDot({
  colour,
  always = false,
}: {
  readonly colour: TagColour | null | undefined;
  readonly always?: boolean;
}) {
  if (!colour && !always) return null;
  return <span className="tag-dot" data-colour={colour ?? 'none'} aria-hidden="true" />;
}
