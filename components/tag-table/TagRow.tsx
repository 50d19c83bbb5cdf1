import { Ellipsis } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { agoWords, countWords } from '../../utils/interface/words';
import { tagName } from '../../utils/model/tags';
import { Fold, NoFold } from '../fold/Fold';
import { Menu, type MenuGroup } from '../menu/Menu';
import { TagDot } from '../tag/TagDot';
import type { TagLine } from './tag-tree';

/** What a row of the table can ask for. */
export interface TagRowActions {
  /** Opens or closes what is nested below. */
  readonly toggle: (key: string) => void;
  readonly select: (key: string, selected: boolean) => void;
  /** Shows the papers. */
  readonly show: (line: TagLine) => void;
  readonly rename: (line: TagLine, name: string) => void;
  readonly stopRenaming: (line: TagLine) => void;
  readonly menuOf: (line: TagLine) => readonly MenuGroup[];
}

/** What all rows know. */
export interface RowContext {
  /** What comes of giving a line another name, in words. */
  readonly foresee: (line: TagLine, name: string) => string | undefined;
  readonly now: Date;
}

interface TagRowProps extends RowContext {
  readonly line: TagLine;
  readonly index: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly renamed: boolean;
  readonly actions: TagRowActions;
  readonly onFocus: (key: string) => void;
}

/** One tag of the table, or a step that only holds others. */
export function TagRow(props: TagRowProps) {
  const { line, index, active, selected, renamed, actions, now, onFocus } = props;
  const { key, level, tag, name, below, open, position, siblings } = line;
  // The controls of one row only are stops of the Tab key; arrows go from row to row.
  const tabIndex = active ? 0 : -1;
  return (
    <tr
      className="tag-row"
      data-tag={key}
      data-selected={selected}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={tag ? selected : undefined}
      aria-expanded={below > 0 ? open : undefined}
      tabIndex={tabIndex}
      onFocus={() => active || onFocus(key)}
    >
      <td className="tag-table-select">
        {tag && (
          <input
            type="checkbox"
            aria-label={`Select ${name}`}
            checked={selected}
            tabIndex={tabIndex}
            onChange={(event) => actions.select(key, event.target.checked)}
          />
        )}
      </td>
      <td className="tag-table-name">
        <div className="tag-row-main" style={{ paddingInlineStart: (level - 1) * 18 }}>
          <Expander line={line} tabIndex={tabIndex} onToggle={actions.toggle} />
          <TagDot colour={tag?.colour} always />
          {renamed ? (
            <NameField {...props} />
          ) : (
            <Name line={line} tabIndex={tabIndex} onShow={actions.show} />
          )}
        </div>
      </td>
      <td className="tag-table-count">
        {tag && countWords(tag.count)}
        <span className="visually-hidden">{tag && (tag.count === 1 ? ' paper' : ' papers')}</span>
      </td>
      <td className="tag-table-used">{tag?.usedAt ? agoWords(tag.usedAt, now) : ''}</td>
      <td className="tag-table-menu">
        <Menu
          label={`Change ${name}`}
          iconOnly
          icon={<Ellipsis size={15} aria-hidden="true" />}
          groups={actions.menuOf(line)}
          tabIndex={tabIndex}
        />
      </td>
    </tr>
  );
}

interface PartProps {
  readonly line: TagLine;
  readonly tabIndex: number;
}

function Expander({
  line: { key, name, below, open },
  onToggle,
}: PartProps & { readonly onToggle: (key: string) => void }) {
  if (below === 0) return <NoFold />;
  // Arrows do the same by the keyboard.
  return (
    <Fold
      label={`${open ? 'Close' : 'Open'} ${name}`}
      open={open}
      onToggle={() => onToggle(key)}
      tabIndex={-1}
    />
  );
}

function Name({
  line,
  tabIndex,
  onShow,
}: PartProps & { readonly onShow: (line: TagLine) => void }) {
  const { label, name, tag, below, open } = line;
  const nested = below > 0 && !open ? `, ${below} below` : '';
  return (
    <>
      <button
        type="button"
        className="tag-row-name"
        data-tagged={tag !== undefined}
        aria-label={name}
        title={`Show papers tagged ${name}`}
        tabIndex={tabIndex}
        onClick={() => onShow(line)}
      >
        <bdi>{label}</bdi>
      </button>
      <span className="tag-row-nested">{nested.slice(2)}</span>
    </>
  );
}

function NameField({ line, actions, foresee }: TagRowProps) {
  const [text, setText] = useState(line.name);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const name = tagName(text);
  const words = foresee(line, name);

  useEffect(() => field.current?.select(), []);

  const done = (save: boolean) => {
    if (save && name !== '' && name !== line.name) actions.rename(line, name);
    else actions.stopRenaming(line);
  };

  return (
    <span className="tag-row-renaming">
      <input
        ref={field}
        type="text"
        className="tag-row-field"
        aria-label={`New name of ${line.name}`}
        aria-describedby={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => done(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          done(event.key === 'Enter');
        }}
      />
      <span className="tag-row-foresight" id={id} role="status">
        {words}
      </span>
    </span>
  );
}
