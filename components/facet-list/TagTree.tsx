import { useId, useMemo, useState } from 'react';
import { countWords } from '../../utils/interface/words';
import type { Facet } from '../../utils/search/protocol';
import { CountButton } from '../count-button/CountButton';
import { Fold, NoFold } from '../fold/Fold';
import { TagDot } from '../tag/TagDot';
import { useColourOfTag } from '../tag/tag-colours';
import './facet-list.css';
import { type TagNode, tagTreeOf } from './tag-tree';

interface TagTreeProps {
  readonly facet: Facet;
  /** The keys of the tags that the query asks for. */
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}

/** So many tags are shown before someone asks for more. */
const few = 12;

/** The tags of the papers found, those that lie below another one inside of it. */
export function TagTree({ facet, chosen, onToggle }: TagTreeProps) {
  const tree = useMemo(() => tagTreeOf(facet.values), [facet]);
  const [more, setMore] = useState(false);
  const titleId = useId();
  if (tree.length === 0) return null;
  const shown = more ? tree : tree.slice(0, few);
  return (
    <section className="facet-list" aria-labelledby={titleId}>
      <h2 id={titleId}>Tags</h2>
      <ul data-scroll={more} data-flat={tree.every(({ below }) => below.length === 0)}>
        {shown.map((node) => (
          <Branch key={node.key} node={node} depth={0} chosen={chosen} onToggle={onToggle} />
        ))}
      </ul>
      {tree.length > few && (
        <button
          type="button"
          className="facet-list-more"
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {more ? 'Fewer' : `All ${countWords(tree.length)}`}
        </button>
      )}
    </section>
  );
}

interface BranchProps extends Omit<TagTreeProps, 'facet'> {
  readonly node: TagNode;
  readonly depth: number;
}

function Branch({ node, depth, chosen, onToggle }: BranchProps) {
  const { key, name, label, count, below } = node;
  const holdsChosen = chosen.some((one) => one.startsWith(`${key}/`));
  const [opened, setOpened] = useState(false);
  const open = opened || holdsChosen;
  const colourOf = useColourOfTag();
  return (
    <li>
      <div className="facet-list-branch" style={{ paddingInlineStart: depth * 14 }}>
        {below.length > 0 ? (
          <Fold label={`Tags below ${name}`} open={open} onToggle={() => setOpened(!open)} />
        ) : (
          <NoFold />
        )}
        <CountButton
          count={count}
          aria-pressed={chosen.includes(key)}
          title={name}
          onClick={() => onToggle(key)}
        >
          <TagDot colour={colourOf(name)} />
          {label}
        </CountButton>
      </div>
      {open && below.length > 0 && (
        <ul>
          {below.map((child) => (
            <Branch
              key={child.key}
              node={child}
              depth={depth + 1}
              chosen={chosen}
              onToggle={onToggle}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
