import { CornerLeftUp, CornerRightDown, FileText, Merge, Pencil, Trash2 } from 'lucide-react';
import type { MenuGroup } from '../../../components/menu/Menu';
import { TagDot } from '../../../components/tag/TagDot';
import { type ListedTag, parentKey } from '../../../components/tag-table/tag-tree';
import { paperCount } from '../../../utils/interface/words';
import { type TagColour, tagColours } from '../../../utils/paper/schema';

/** What the menu of a tag asks for. */
export interface TagMenuActions {
  readonly show: (tag: ListedTag) => void;
  readonly rename: (tag: ListedTag) => void;
  readonly merge: (tag: ListedTag) => void;
  readonly nest: (tag: ListedTag) => void;
  readonly moveToTop: (tag: ListedTag) => void;
  readonly colour: (tag: ListedTag, colour: TagColour | null) => void;
  readonly remove: (tag: ListedTag) => void;
}

const icon = { size: 14, 'aria-hidden': true } as const;

/** Everything that can be done to one tag. */
export function tagMenu(tag: ListedTag, actions: TagMenuActions): MenuGroup[] {
  return [
    {
      label: 'Tag',
      items: [
        {
          id: 'show',
          label: 'Show its papers',
          icon: <FileText {...icon} />,
          run: () => actions.show(tag),
        },
        {
          id: 'rename',
          label: 'Rename',
          icon: <Pencil {...icon} />,
          aside: 'n',
          run: () => actions.rename(tag),
        },
        {
          id: 'merge',
          label: 'Merge into…',
          icon: <Merge {...icon} />,
          aside: 'm',
          run: () => actions.merge(tag),
        },
        {
          id: 'nest',
          label: 'Put below…',
          icon: <CornerRightDown {...icon} />,
          aside: 'b',
          run: () => actions.nest(tag),
        },
        ...(parentKey(tag.key) === undefined
          ? []
          : [
              {
                id: 'top',
                label: 'Move to the top',
                icon: <CornerLeftUp {...icon} />,
                run: () => actions.moveToTop(tag),
              },
            ]),
      ],
    },
    colourGroup(tag, (colour) => actions.colour(tag, colour)),
    {
      label: 'Deletion',
      items: [
        {
          id: 'delete',
          label: tag.count === 0 ? 'Delete' : `Delete, off ${paperCount(tag.count)}`,
          icon: <Trash2 {...icon} />,
          aside: 'r',
          danger: true,
          run: () => actions.remove(tag),
        },
      ],
    },
  ];
}

/** The colours to choose from. */
export function colourGroup(tag: ListedTag, choose: (colour: TagColour | null) => void): MenuGroup {
  return {
    label: 'Colour',
    look: 'row',
    items: [null, ...tagColours].map((colour) => ({
      id: colour ?? 'none',
      label: colour ? `${colour.charAt(0).toUpperCase()}${colour.slice(1)}` : 'No colour',
      icon: <TagDot colour={colour} always />,
      checked: (tag.colour ?? null) === colour,
      run: () => choose(colour),
    })),
  };
}
