import { Merge } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { countWords, paperCount } from '../../utils/interface/words';
import type { SimilarTags as Group } from '../../utils/model/similar-tags';
import { Button } from '../button/Button';
import { TagDot } from '../tag/TagDot';
import type { ListedTag } from '../tag-table/tag-tree';
import './similar-tags.css';

interface SimilarTagsProps {
  readonly groups: readonly Group<ListedTag>[];
  /** Makes one of tags, under the name of the first. */
  readonly onMerge: (into: ListedTag, others: readonly ListedTag[]) => void;
  readonly onShow: (tag: ListedTag) => void;
}

/** Tags that may be one, written in two ways, each with what makes one of them. */
export function SimilarTags({ groups, onMerge, onShow }: SimilarTagsProps) {
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<number>(undefined);

  // The button goes with what it merged: the next one takes its place under the keyboard.
  useLayoutEffect(() => {
    if (pressed.current === undefined || document.activeElement !== document.body) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.similar-tags-merge') ?? [])];
    buttons[Math.min(pressed.current, buttons.length - 1)]?.focus();
    pressed.current = undefined;
  });

  return (
    <ul ref={list} className="similar-tags">
      {groups.map(({ into, others }, index) => (
        <li key={into.key} className="similar-tags-group">
          <div className="similar-tags-names">
            {others.map((tag) => (
              <Name key={tag.key} tag={tag} onShow={onShow} />
            ))}
            <span className="similar-tags-into">
              <span aria-hidden="true">→</span>
              <span className="visually-hidden">into</span>
              <Name tag={into} onShow={onShow} />
            </span>
          </div>
          <Button
            className="button similar-tags-merge"
            icon={<Merge size={14} aria-hidden="true" />}
            aria-label={`Merge ${others.map(({ name }) => name).join(', ')} into ${into.name}`}
            onClick={() => {
              pressed.current = index;
              onMerge(into, others);
            }}
          >
            Merge
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface NameProps {
  readonly tag: ListedTag;
  readonly onShow: (tag: ListedTag) => void;
}

function Name({ tag, onShow }: NameProps) {
  return (
    <button
      type="button"
      className="similar-tags-name"
      title={`Show papers tagged ${tag.name}`}
      onClick={() => onShow(tag)}
    >
      <TagDot colour={tag.colour} />
      <bdi>{tag.name}</bdi>
      <span className="similar-tags-count">
        <span aria-hidden="true">{countWords(tag.count)}</span>
        <span className="visually-hidden">, {paperCount(tag.count)}</span>
      </span>
    </button>
  );
}
