import { BookCheck, Copy, FileOutput, Send, Star, Tag, TagX, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../components/button/Button';
import { Menu } from '../../components/menu/Menu';
import { Popover } from '../../components/popover/Popover';
import { ActionLabel, SelectionBar as Bar } from '../../components/selection-bar/SelectionBar';
import { TagPicker } from '../../components/tag-picker/TagPicker';
import { type NamedTag, readTagNames } from '../../utils/db/queries';
import { statuses, statusNames } from '../../utils/interface/status';
import { paperCount, quoted } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';
import { bulkRemove, clearSelection, openBulkPanel, useBulkPanel } from './bulk';
import { countTagsAmong, tagsToPutOn, tagsToTakeOff } from './bulk-tags';
import { ratePapers, setStatuses, tagPapers } from './commands';
import { copyMenu } from './copy-menu';
import { focusActiveRow } from './focus-active';
import { handOffMenu } from './hand-off/menu';
import { library } from './library';
import { useSearchState } from './search';
import { setView, useView } from './view-state';

interface SelectionBarProps {
  /** How many papers the list has in all, and what selects them. */
  readonly matches: { readonly count: number; readonly select: () => void };
}

const icon = { size: 14, 'aria-hidden': true } as const;

/** How many papers are selected, and what can be done with them; nothing while there are none. */
export function SelectionBar({ matches }: SelectionBarProps) {
  const selected = useView((state) => state.selected);
  if (selected.size === 0) return null;
  return (
    <Bar
      selected={paperCount(selected.size)}
      all={
        selected.size < matches.count ? { count: matches.count, run: matches.select } : undefined
      }
      onClear={clearSelection}
      onLeave={focusActiveRow}
    >
      <Actions selected={selected} />
    </Bar>
  );
}

function Actions({ selected }: { readonly selected: ReadonlySet<PaperId> }) {
  const panel = useBulkPanel((state) => state.panel);
  const papers = useMemo(() => [...selected], [selected]);
  const tag = useRef<HTMLButtonElement>(null);
  const untag = useRef<HTMLButtonElement>(null);
  const close = () => openBulkPanel(undefined);
  const opens = (name: 'status' | 'rating') => ({
    open: panel === name,
    onOpen: (open: boolean) => openBulkPanel(open ? name : undefined),
  });
  return (
    <>
      <Button
        ref={tag}
        look="quiet"
        title="Tag"
        icon={<Tag {...icon} />}
        aria-haspopup="dialog"
        aria-expanded={panel === 'tag'}
        aria-keyshortcuts="t"
        onClick={() => openBulkPanel('tag')}
      >
        <ActionLabel>Tag</ActionLabel>
      </Button>
      <Button
        ref={untag}
        look="quiet"
        title="Untag"
        icon={<TagX {...icon} />}
        aria-haspopup="dialog"
        aria-expanded={panel === 'untag'}
        onClick={() => openBulkPanel('untag')}
      >
        <ActionLabel>Untag</ActionLabel>
      </Button>
      <Menu
        label="Status"
        icon={<BookCheck {...icon} />}
        groups={[
          {
            label: 'Status',
            items: statuses.map((status) => ({
              id: status,
              label: statusNames[status],
              run: () => void setStatuses(papers, status),
            })),
          },
        ]}
        {...opens('status')}
      >
        <ActionLabel>Status</ActionLabel>
      </Menu>
      <Menu
        label="Rate"
        icon={<Star {...icon} />}
        groups={[
          {
            label: 'Rating',
            items: [5, 4, 3, 2, 1, null].map((rating) => ({
              id: String(rating),
              label: rating === null ? 'No rating' : `${rating} of 5`,
              aside: rating === null ? '' : '★'.repeat(rating),
              run: () => void ratePapers(papers, rating),
            })),
          },
        ]}
        {...opens('rating')}
      >
        <ActionLabel>Rate</ActionLabel>
      </Menu>
      <Button
        look="quiet"
        title="Export"
        icon={<FileOutput {...icon} />}
        onClick={() => setView({ panel: 'export' })}
      >
        <ActionLabel>Export</ActionLabel>
      </Button>
      <Menu label="Copy" icon={<Copy {...icon} />} groups={copyMenu(papers)}>
        <ActionLabel>Copy</ActionLabel>
      </Menu>
      <Menu label="Send to" icon={<Send {...icon} />} groups={handOffMenu(papers)}>
        <ActionLabel>Send to</ActionLabel>
      </Menu>
      <Button
        look="danger"
        title="Remove"
        icon={<Trash2 {...icon} />}
        aria-keyshortcuts="r"
        onClick={() => void bulkRemove()}
      >
        <ActionLabel>Remove</ActionLabel>
      </Button>
      {(panel === 'tag' || panel === 'untag') && (
        <TagPanel
          key={panel}
          anchor={panel === 'tag' ? tag : untag}
          present={panel === 'tag'}
          selected={selected}
          papers={papers}
          onClose={close}
        />
      )}
    </>
  );
}

/** The user's tags, and how many of some papers have each; anew with every change. */
function useTagsAmong(papers: ReadonlySet<PaperId>) {
  const { version } = useSearchState();
  const [known, setKnown] = useState<{
    readonly tags: readonly NamedTag[];
    readonly counts: ReadonlyMap<string, number>;
  }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): each version has its own counts.
  useEffect(() => {
    let current = true;
    const read = async () => {
      const [tags, counts] = await Promise.all([readTagNames(library), countTagsAmong(papers)]);
      if (current) setKnown({ tags, counts });
    };
    void read();
    return () => {
      current = false;
    };
  }, [papers, version]);
  return known;
}

interface TagPanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  /** Whether tags are put on or taken off. */
  readonly present: boolean;
  readonly selected: ReadonlySet<PaperId>;
  readonly papers: readonly PaperId[];
  readonly onClose: () => void;
}

/** The tags of the selected papers; stays open, so that several can be put on one after the other. */
function TagPanel({ anchor, present, selected, papers, onClose }: TagPanelProps) {
  const known = useTagsAmong(selected);
  const options = present ? tagsToPutOn : tagsToTakeOff;
  const label = `${present ? 'Tag' : 'Untag'} ${paperCount(papers.length)}`;
  return (
    <Popover anchor={anchor} label={label} onClose={onClose}>
      <TagPicker
        label={label}
        placeholder={present ? 'Add a tag to all of them' : 'Take a tag off all of them'}
        options={known ? options(known.tags, known.counts, papers.length) : []}
        prefers={present ? 'typed' : 'found'}
        {...(present && { newLabel: (name: string) => `New tag ${quoted(name)}` })}
        nothing={!known ? '' : present ? 'You have no tags yet: write one.' : 'None has a tag.'}
        onPick={(tag) => {
          const name = typeof tag === 'string' ? tag : tag.name;
          // What all have already is taken off again.
          const on = present && !(typeof tag === 'object' && tag.held === 'all');
          void tagPapers(papers, name, on);
        }}
        onClose={onClose}
      />
    </Popover>
  );
}
