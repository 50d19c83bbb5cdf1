import { Merge, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../components/button/Button';
import { SelectionBar } from '../../../components/selection-bar/SelectionBar';
import type { ListedTag } from '../../../components/tag-table/tag-tree';
import { deleteTags } from '../commands';
import type { TagQuestion } from './TagChoice';

interface TagsBarProps {
  readonly chosen: readonly ListedTag[];
  readonly onAsk: (question: TagQuestion) => void;
  readonly onClear: () => void;
  readonly onLeave: () => void;
}

/** How many tags are selected, and what can be done with all of them; nothing while there are none. */
export function TagsBar({ chosen, onAsk, onClear, onLeave }: TagsBarProps) {
  const merge = useRef<HTMLButtonElement>(null);
  if (chosen.length === 0) return null;
  return (
    <SelectionBar
      selected={chosen.length === 1 ? '1 tag' : `${chosen.length} tags`}
      onClear={onClear}
      onLeave={onLeave}
    >
      <Button
        ref={merge}
        look="quiet"
        icon={<Merge size={14} aria-hidden="true" />}
        aria-keyshortcuts="m"
        onClick={() => onAsk({ kind: 'merge', asked: chosen, anchor: merge })}
      >
        Merge into…
      </Button>
      <Button
        look="danger"
        icon={<Trash2 size={14} aria-hidden="true" />}
        aria-keyshortcuts="r"
        onClick={() => void deleteTags(chosen)}
      >
        Delete
      </Button>
    </SelectionBar>
  );
}
