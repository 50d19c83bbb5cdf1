import type { Mark } from '../../utils/query/highlight';
import { Highlight } from '../highlight/Highlight';
import { Tag } from '../tag/Tag';
import { useColourOfTag } from '../tag/tag-colours';

interface TagLineProps {
  readonly tags: readonly string[];
  readonly marks: readonly Mark[];
  readonly tabIndex: number;
  readonly onPick: (tag: string) => void;
}

const tagsShown = 6;

/** The tags of a closed row; each shows the papers that share it. */
export function TagLine({ tags, marks, tabIndex, onPick }: TagLineProps) {
  const colourOf = useColourOfTag();
  const hidden = tags.length - tagsShown;
  return (
    <ul className="paper-row-tags" aria-label="Tags">
      {tags.slice(0, tagsShown).map((tag) => (
        <li key={tag}>
          <button
            type="button"
            className="paper-row-tag"
            tabIndex={tabIndex}
            title={`Show papers tagged ${tag}`}
            onClick={() => onPick(tag)}
          >
            <Tag name={<Highlight text={tag} marks={marks} field="tag" />} colour={colourOf(tag)} />
          </button>
        </li>
      ))}
      {hidden > 0 && (
        <li className="paper-row-more" title={tags.slice(tagsShown).join(', ')}>
          +{hidden}
        </li>
      )}
    </ul>
  );
}
