import { Fragment, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useRowsInView } from '../rows-in-view/use-rows-in-view';
import { type RowContext, TagRow, type TagRowActions } from './TagRow';
import { type TagCommand, tagCommandOf } from './tag-keys';
import type { TagLine, TagOrder } from './tag-tree';
import './tag-table.css';

interface TagTableProps extends RowContext {
  readonly lines: readonly TagLine[];
  readonly order: TagOrder;
  readonly onOrder: (order: TagOrder) => void;
  /** The line that Tab reaches. */
  readonly active: string | undefined;
  /** The line that takes the focus over from one that goes, such as a tag under its new name. */
  readonly heir: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** The line whose name is being written. */
  readonly renamed: string | undefined;
  readonly actions: TagTableActions;
}

export interface TagTableActions extends TagRowActions {
  /** Takes notice of the line that the focus is on. */
  readonly activate: (key: string) => void;
  /** What a key asks for on a line, beyond moving about. */
  readonly command: (command: Exclude<TagCommand, Move>, line: TagLine) => void;
}

type Move = 'next' | 'previous' | 'first' | 'last' | 'open' | 'close';

/** The height of a row, in the style sheet too. */
const rowHeight = 36;

/** The user's tags, as a tree or in another order. Only what lies in view is drawn. */
export function TagTable(props: TagTableProps) {
  const { lines, order, onOrder, selected, renamed, actions, foresee, now } = props;
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to } = useRowsInView(body, rowHeight, lines.length);
  const places = new Map(lines.map(({ key }, index) => [key, index]));
  const active = places.get(props.active ?? '') ?? 0;
  const focus = useFocusOnRow({
    table,
    lines,
    active: props.active,
    heir: props.heir,
    renamed,
    activate: actions.activate,
  });

  const goTo = (index: number) => {
    const line = lines[Math.max(0, Math.min(index, lines.length - 1))];
    if (line) focus(line.key);
  };

  const move = (command: Move, at: number, line: TagLine) => {
    const { key, level, open, below } = line;
    if (command === 'next') goTo(at + 1);
    else if (command === 'previous') goTo(at - 1);
    else if (command === 'first') goTo(0);
    else if (command === 'last') goTo(lines.length - 1);
    else if (command === 'open') {
      if (open) goTo(at + 1);
      else if (below > 0) actions.toggle(key);
    } else if (open) actions.toggle(key);
    else goTo(lines.slice(0, at).findLastIndex((each) => each.level < level));
  };

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (!(target instanceof HTMLElement) || target.matches('input[type=text]')) return;
    const row = target.closest<HTMLElement>('[data-tag]');
    const at = places.get(row?.dataset.tag ?? '');
    const line = at === undefined ? undefined : lines[at];
    const command = tagCommandOf({
      key,
      modified: ctrlKey || metaKey || altKey,
      onRow: target === row,
    });
    if (!command || !line || at === undefined) return;
    event.preventDefault();
    if (isMove(command)) move(command, at, line);
    else actions.command(command, line);
  };

  // The row that has the focus stays in the page wherever it is scrolled to.
  const drawn = [...lines.entries()].slice(from, to);
  const row = lines[active];
  if (row && (active < from || active >= to)) drawn.push([active, row]);
  drawn.sort(([a], [b]) => a - b);
  const below = lines.length - 1 - (drawn.at(-1)?.[0] ?? -1);

  return (
    <table
      ref={table}
      className="tag-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's own pattern for a tree in columns.
      role="treegrid"
      aria-label="Tags"
      aria-rowcount={lines.length + 1}
      aria-multiselectable="true"
      onKeyDown={pressed}
    >
      <Head order={order} onOrder={onOrder} />
      <tbody ref={body}>
        {drawn.map(([index, line], place) => (
          <Fragment key={line.key}>
            <Gap rows={index - (drawn[place - 1]?.[0] ?? -1) - 1} />
            <TagRow
              line={line}
              index={index}
              active={index === active}
              selected={selected.has(line.key)}
              renamed={line.key === renamed}
              actions={actions}
              onFocus={actions.activate}
              foresee={foresee}
              now={now}
            />
          </Fragment>
        ))}
        <Gap rows={below} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a plain height takes no focus.
  return <tr aria-hidden="true" style={{ height: rows * rowHeight }} />;
}

const moves: ReadonlySet<TagCommand> = new Set<Move>([
  'next',
  'previous',
  'first',
  'last',
  'open',
  'close',
]);

const isMove = (command: TagCommand): command is Move => moves.has(command);

interface FocusOnRow {
  readonly table: { readonly current: HTMLElement | null };
  readonly lines: readonly TagLine[];
  readonly active: string | undefined;
  readonly heir: string | undefined;
  readonly renamed: string | undefined;
  readonly activate: (key: string) => void;
}

/**
 * Keeps the keyboard on the rows: puts the focus on a row, which may have to be drawn first; on the
 * row whose name was written; and, when the row that had it goes, on its heir or on the row that
 * takes its place.
 */
function useFocusOnRow(options: FocusOnRow): (key: string) => void {
  const { table, lines, active, heir, renamed, activate } = options;
  const wanted = useRef<string>(undefined);
  const held = useRef<{ readonly key: string; readonly index: number }>(undefined);
  const written = useRef(renamed);

  useLayoutEffect(() => {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost && written.current !== undefined && renamed === undefined) {
      wanted.current = written.current;
    }
    written.current = renamed;
    const was = held.current;
    if (lost && was && !lines.some(({ key }) => key === was.key)) {
      const next =
        lines.find(({ key }) => key === heir) ?? lines[Math.min(was.index, lines.length - 1)];
      held.current = undefined;
      wanted.current = next?.key;
    }
    if (wanted.current !== undefined) {
      if (focusRow(table.current, wanted.current)) wanted.current = undefined;
      // It is drawn with the next rendering, as the row in use.
      else if (wanted.current !== active) activate(wanted.current);
    }
    const key = document.activeElement?.closest<HTMLElement>('[data-tag]')?.dataset.tag;
    if (key !== undefined) {
      held.current = { key, index: lines.findIndex((line) => line.key === key) };
    }
  });

  // Where the user takes the focus elsewhere, nothing is to be held on to.
  useEffect(() => {
    const moved = (event: FocusEvent) => {
      const within = event.target instanceof Element && event.target.closest('[data-tag]');
      if (!within) held.current = undefined;
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, []);

  return (key) => {
    if (!focusRow(table.current, key)) {
      wanted.current = key;
      activate(key);
    }
  };
}

function focusRow(table: HTMLElement | null, key: string): boolean {
  const row = table?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(key)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null && row !== undefined;
}

const columns: readonly { readonly order: TagOrder; readonly label: string }[] = [
  { order: 'name', label: 'Tag' },
  { order: 'count', label: 'Papers' },
  { order: 'used', label: 'Last used' },
];

interface HeadProps {
  readonly order: TagOrder;
  readonly onOrder: (order: TagOrder) => void;
}

function Head({ order, onOrder }: HeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="tag-table-select">
          <span className="visually-hidden">Select</span>
        </th>
        {columns.map((column) => (
          <th
            key={column.order}
            scope="col"
            className={`tag-table-${column.order}`}
            aria-sort={
              column.order !== order ? 'none' : order === 'name' ? 'ascending' : 'descending'
            }
          >
            <button type="button" onClick={() => onOrder(column.order)}>
              {column.label}
            </button>
          </th>
        ))}
        <th scope="col" className="tag-table-menu">
          <span className="visually-hidden">Actions</span>
        </th>
      </tr>
    </thead>
  );
}
