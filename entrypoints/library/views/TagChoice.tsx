import type { RefObject } from 'react';
import { Popover } from '../../../components/popover/Popover';
import { TagPicker } from '../../../components/tag-picker/TagPicker';
import { type ListedTag, lastStep } from '../../../components/tag-table/tag-tree';
import { countWords, quoted } from '../../../utils/interface/words';
import { mergeTags, renameTag } from '../commands';

/** What tags are about to be put into, or below. */
export interface TagQuestion {
  readonly kind: 'merge' | 'nest';
  readonly asked: readonly ListedTag[];
  /** What asked: the panel opens beside it. */
  readonly anchor: RefObject<HTMLElement | null>;
}

interface TagChoiceProps extends TagQuestion {
  readonly tags: readonly ListedTag[];
  /** Told of the name that the tags went to. */
  readonly onChosen: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks which tag others are merged into, or nested below, and does it. */
export function TagChoice({ kind, asked, anchor, tags, onChosen, onClose }: TagChoiceProps) {
  const [first] = asked;
  if (!first) return null;
  const subject = asked.length === 1 ? quoted(first.name) : `${asked.length} tags`;
  const label = kind === 'merge' ? `Merge ${subject} into` : `Put ${subject} below`;
  const own = new Set(asked.map(({ key }) => key));
  const isBelow = ({ key }: ListedTag) => key === first.key || key.startsWith(`${first.key}/`);
  // Of several that become one, the one whose name stays is likely among them.
  const options =
    kind === 'nest'
      ? tags.filter((tag) => !isBelow(tag))
      : asked.length === 1
        ? tags.filter(({ key }) => !own.has(key))
        : [...byUse(asked), ...tags.filter(({ key }) => !own.has(key))];
  const choose = (name: string) => {
    onClose();
    if (kind === 'merge') {
      onChosen(name);
      void mergeTags(asked, name);
    } else {
      const nested = `${name}/${lastStep(first.name)}`;
      onChosen(nested);
      void renameTag(first, nested);
    }
  };
  return (
    <Popover anchor={anchor} label={label} onClose={onClose}>
      <TagPicker
        label={label}
        placeholder={`${label}…`}
        options={options.map(({ key, name, colour, count }) => ({
          key,
          name,
          ...(colour && { colour }),
          aside: countWords(count),
        }))}
        prefers="found"
        newLabel={(name) => (kind === 'merge' ? `New name ${quoted(name)}` : `New ${quoted(name)}`)}
        nothing="You have no other tags."
        onPick={(tag) => choose(typeof tag === 'string' ? tag : tag.name)}
        onClose={onClose}
      />
    </Popover>
  );
}

const byUse = (tags: readonly ListedTag[]) => [...tags].sort((a, b) => b.count - a.count);
