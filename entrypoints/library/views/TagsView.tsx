import { useLiveQuery } from 'dexie-react-hooks';
import { Tag as TagIcon, Trash2 } from 'lucide-react';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/button/Button';
import { FilterBar } from '../../../components/filter-bar/FilterBar';
import { FilterField } from '../../../components/filter-field/FilterField';
import { MenuPanel } from '../../../components/menu/Menu';
import { Notice } from '../../../components/notice/Notice';
import { SimilarTags } from '../../../components/similar-tags/SimilarTags';
import { foreseeRename } from '../../../components/tag-table/foresee';
import { TagTable, type TagTableActions } from '../../../components/tag-table/TagTable';
import {
  filterTags,
  flatLines,
  type ListedTag,
  lastStep,
  type TagOrder,
  treeLines,
} from '../../../components/tag-table/tag-tree';
import { readTags, withCounts } from '../../../utils/db/queries';
import { similarTags } from '../../../utils/model/similar-tags';
import { tagKey } from '../../../utils/model/tags';
import { operatorTerm } from '../../../utils/query/quote';
import { bestFirst } from '../../../utils/search/sort';
import { colourTag, deleteTags, mergeTags, renameTag } from '../commands';
import { library } from '../library';
import { go } from '../route';
import { usePlainKeys } from '../use-plain-keys';
import { useNeededTagUses } from '../use-tag-uses';
import './tags-view.css';
import { TagChoice, type TagQuestion } from './TagChoice';
import { TagsBar } from './TagsBar';
import { colourGroup, type TagMenuActions, tagMenu } from './tag-menu';

/** The user's tags: all of them, those on no paper, and those that may be one. */
export default function TagsView() {
  const known = useLiveQuery(() => readTags(library));
  const uses = useNeededTagUses();
  const tags = useMemo(() => known && uses && withCounts(known, uses), [known, uses]);
  const view = useRef<HTMLElement>(null);
  return (
    <main ref={view} className="library-main tags-view" aria-label="Tags">
      {tags && (tags.length > 0 ? <Tags tags={tags} view={view} /> : <NoTags />)}
    </main>
  );
}

/** Shows the papers that have a tag. */
const show = ({ name }: { readonly name: string }) =>
  go({ view: 'papers', q: operatorTerm('tag', name), sort: bestFirst, paper: undefined });

const noKeys: ReadonlySet<string> = new Set();

function withKey(keys: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}

const parts = { all: 'All', unused: 'Unused', similar: 'Similar' } as const;
type Part = keyof typeof parts;

interface TagsProps {
  readonly tags: readonly ListedTag[];
  /** What they are shown in. */
  readonly view: RefObject<HTMLElement | null>;
}

function Tags({ tags, view }: TagsProps) {
  const [part, setPart] = useState<Part>('all');
  const [text, setText] = useState('');
  const [order, setOrder] = useState<TagOrder>('name');
  const [closed, setClosed] = useState(noKeys);
  const [active, setActive] = useState<string>();
  const [heir, setHeir] = useState<string>();
  const [selected, setSelected] = useState(noKeys);
  const [renamed, setRenamed] = useState<string>();
  const [question, setQuestion] = useState<TagQuestion>();
  const [coloured, setColoured] = useState<ListedTag>();

  const unused = useMemo(() => tags.filter(({ count }) => count === 0), [tags]);
  const similar = useMemo(() => similarTags(tags), [tags]);
  const byKey = useMemo(() => new Map(tags.map((tag) => [tag.key, tag])), [tags]);
  const lines = useMemo(() => {
    const shown = filterTags(part === 'unused' ? unused : tags, text);
    const nested = part === 'all' && order === 'name' && shown === tags;
    return nested ? treeLines(shown, closed) : flatLines(shown, order);
  }, [part, tags, unused, text, order, closed]);
  const chosen = useMemo(() => tags.filter(({ key }) => selected.has(key)), [tags, selected]);
  const counts: Record<Part, number> = {
    all: tags.length,
    unused: unused.length,
    similar: similar.length,
  };

  const rowAnchor = (key: string): RefObject<HTMLElement | null> => ({
    current: view.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(key)}"]`) ?? null,
  });
  const ask = (kind: TagQuestion['kind'], asked: readonly ListedTag[], key: string) =>
    setQuestion({ kind, asked, anchor: rowAnchor(key) });
  const rename = (tag: ListedTag, name: string) => {
    setHeir(tagKey(name));
    void renameTag(tag, name);
  };

  const menuActions: TagMenuActions = {
    show,
    rename: ({ key }) => setRenamed(key),
    merge: (tag) => ask('merge', [tag], tag.key),
    nest: (tag) => ask('nest', [tag], tag.key),
    moveToTop: (tag) => rename(tag, lastStep(tag.name)),
    colour: (tag, colour) => void colourTag(tag, colour),
    remove: (tag) => void deleteTags([tag]),
  };

  const select = (key: string, present: boolean) => setSelected(withKey(selected, key, present));

  const actions: TagTableActions = {
    activate: setActive,
    toggle: (key) => setClosed(withKey(closed, key, !closed.has(key))),
    select,
    show,
    rename: (line, name) => {
      setRenamed(undefined);
      if (line.tag) rename(line.tag, name);
    },
    stopRenaming: () => setRenamed(undefined),
    menuOf: ({ tag }) => (tag ? tagMenu(tag, menuActions) : []),
    command: (command, line) => {
      const { tag, key } = line;
      if (command === 'show') show(line);
      else if (!tag) return;
      else if (command === 'select') select(key, !selected.has(key));
      else if (command === 'rename') setRenamed(key);
      else if (command === 'nest') ask('nest', [tag], key);
      else if (command === 'colour') setColoured(tag);
      else if (command === 'merge') ask('merge', chosen.length > 0 ? chosen : [tag], key);
      else void deleteTags(chosen.length > 0 ? chosen : [tag]);
    },
  };

  usePlainKeys({ j: toList, ArrowDown: toList });

  return (
    <>
      <header className="tags-view-head">
        <FilterField label="Filter tags" value={text} onChange={setText} onDown={toList} />
        <FilterBar
          legend="Which tags"
          choices={(Object.keys(parts) as Part[]).map((each) => ({
            value: each,
            name: parts[each],
            count: counts[each],
          }))}
          chosen={part}
          onChoose={setPart}
        />
      </header>
      <div className="tags-view-body">
        {part === 'unused' && unused.length > 0 && (
          <p className="tags-view-about">
            On no paper any more. Completion still offers them.
            <Button
              look="danger"
              icon={<Trash2 size={14} aria-hidden="true" />}
              onClick={() => void deleteTags(unused)}
            >
              Delete {unused.length === 1 ? 'it' : `all ${unused.length}`}
            </Button>
          </p>
        )}
        {part === 'similar' && similar.length > 0 ? (
          <SimilarTags
            groups={similar}
            onShow={show}
            onMerge={(into, others) => void mergeTags([into, ...others], into.name)}
          />
        ) : lines.length > 0 && part !== 'similar' ? (
          <TagTable
            lines={lines}
            order={order}
            onOrder={setOrder}
            active={active}
            heir={heir}
            selected={selected}
            renamed={renamed}
            actions={actions}
            foresee={(line, name) => foreseeRename(line, name, (key) => byKey.get(key)?.count)}
            now={new Date()}
          />
        ) : (
          <Nothing part={part} filtered={text.trim() !== ''} onAll={() => setText('')} />
        )}
      </div>
      <TagsBar
        chosen={chosen}
        onAsk={setQuestion}
        onClear={() => setSelected(noKeys)}
        onLeave={toList}
      />
      {question && (
        <TagChoice
          {...question}
          tags={tags}
          onChosen={(name) => {
            setHeir(tagKey(name));
            setSelected(noKeys);
          }}
          onClose={() => setQuestion(undefined)}
        />
      )}
      {coloured && (
        <MenuPanel
          anchor={rowAnchor(coloured.key)}
          label={`Colour of ${coloured.name}`}
          groups={[colourGroup(coloured, (colour) => void colourTag(coloured, colour))]}
          onClose={() => setColoured(undefined)}
        />
      )}
    </>
  );
}

/** Puts the keyboard on the first row below the filter. */
const toList = () =>
  document
    .querySelector<HTMLElement>('.tags-view :is([data-tag][tabindex="0"], .similar-tags-name)')
    ?.focus();

interface NothingProps {
  readonly part: Part;
  readonly filtered: boolean;
  readonly onAll: () => void;
}

/** What stands where there are no tags to list. */
function Nothing({ part, filtered, onAll }: NothingProps) {
  if (part === 'similar') {
    return (
      <Notice title="No two tags look alike" icon={<TagIcon {...large} />}>
        <p>Tags that differ only by a slip, a plural or a hyphen are listed here.</p>
      </Notice>
    );
  }
  if (!filtered) {
    return (
      <Notice title="Every tag is in use" icon={<TagIcon {...large} />}>
        <p>Tags that are on no paper any more are listed here.</p>
      </Notice>
    );
  }
  return (
    <Notice
      title="No tag matches"
      icon={<TagIcon {...large} />}
      actions={<Button onClick={onAll}>Show all tags</Button>}
    />
  );
}

function NoTags() {
  return (
    <Notice title="No tags yet" icon={<TagIcon {...large} />}>
      <p>
        Press <strong>Tag</strong> on a paper, here or on a listing, and write what it is about. A
        name with a slash, such as <strong>methods/attention</strong>, is nested.
      </p>
    </Notice>
  );
}

const large = { size: 32, strokeWidth: 1.5, 'aria-hidden': true } as const;
