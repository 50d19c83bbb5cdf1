import { ExternalLink, RotateCcw, Star, StickyNote, Trash2 } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode, useId } from 'react';
import { dateWords } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';
import type { Status } from '../../utils/paper/schema';
import { isSearch } from '../../utils/paper/search-address';
import type { Mark } from '../../utils/query/highlight';
import type { Outline } from '../../utils/search/outline';
import { Button, IconButton } from '../button/Button';
import { Highlight } from '../highlight/Highlight';
import { StatusControl } from '../status-control/StatusControl';
import './paper-row.css';
import { TagLine } from './TagLine';

/** How a click selects: one paper alone, one more or less, or all from the last one to this one. */
export type SelectionGesture = 'one' | 'range';

/** What a row can ask for. One object for all rows, so that a row draws anew only when it must. */
export interface RowActions {
  readonly toggle: (key: PaperId) => void;
  readonly activate: (key: PaperId) => void;
  readonly select: (key: PaperId, selected: boolean, gesture: SelectionGesture) => void;
  readonly setStatus: (paper: Outline, status: Status) => void;
  readonly filterByTag: (tag: string) => void;
  readonly restore: (paper: Outline) => void;
  readonly deleteForGood: (paper: Outline) => void;
}

interface PaperRowProps {
  readonly paper: Outline;
  /** Place in the whole list, from 1, and the length of that list, -1 where unknown. */
  readonly position: number;
  readonly total: number;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  readonly selected: boolean;
  /** Whether its details stand elsewhere or below. */
  readonly open: boolean;
  /** Whether it was removed: then it can be restored, and nothing else about it changes. */
  readonly removed: boolean;
  /** What search looks for, to be marked. */
  readonly marks: readonly Mark[];
  readonly actions: RowActions;
  /** The opened part of the row, where it stands in the row itself. */
  readonly details?: ReactNode;
}

/** One paper of the list. */
export const PaperRow = memo(function PaperRow({
  paper,
  position,
  total,
  active,
  selected,
  open,
  removed,
  marks,
  actions,
  details,
}: PaperRowProps) {
  const titleId = useId();
  const expanded = details !== undefined;
  const onlySearched = isSearch(paper.address);
  // The controls of one row only are stops of the Tab key; arrows go from row to row.
  const tabIndex = active ? 0 : -1;
  /** With Shift or Control a click anywhere in a row selects it. */
  const clicked = (event: MouseEvent) => {
    if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('a, select, textarea, input'))
      return;
    event.preventDefault();
    event.stopPropagation();
    actions.select(paper.key, event.shiftKey || !selected, event.shiftKey ? 'range' : 'one');
  };
  return (
    <article
      className="paper-row"
      data-key={paper.key}
      data-expanded={expanded}
      data-open={open}
      data-selected={selected}
      aria-labelledby={titleId}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={tabIndex}
      onFocus={() => actions.activate(paper.key)}
      onMouseDown={selectsNoText}
      onClickCapture={clicked}
    >
      <label className="paper-row-select">
        <input
          type="checkbox"
          aria-label={`Select ${paper.title}`}
          checked={selected}
          tabIndex={tabIndex}
          onChange={(event) => {
            const range = event.nativeEvent instanceof PointerEvent && event.nativeEvent.shiftKey;
            actions.select(paper.key, event.target.checked, range ? 'range' : 'one');
          }}
        />
      </label>
      <div className="paper-row-body">
        <div className="paper-row-head">
          <h2 className="paper-row-title" id={titleId} dir="auto">
            {removed ? (
              <Highlight text={paper.title} marks={marks} field="title" />
            ) : (
              <button
                type="button"
                aria-expanded={open}
                tabIndex={tabIndex}
                onClick={() => actions.toggle(paper.key)}
              >
                <Highlight text={paper.title} marks={marks} field="title" />
              </button>
            )}
          </h2>
          <a
            className="paper-row-open"
            href={paper.address}
            target="_blank"
            rel="noreferrer"
            tabIndex={tabIndex}
            aria-label={
              onlySearched ? `Search for ${paper.title} on Google Scholar` : `Open ${paper.title}`
            }
            title={onlySearched ? 'Search for the paper on Google Scholar' : 'Open the paper'}
          >
            <ExternalLink size={14} aria-hidden="true" />
          </a>
        </div>
        <Authors paper={paper} marks={marks} />
        {removed ? (
          <Removed paper={paper} tabIndex={tabIndex} actions={actions} />
        ) : (
          <div className="paper-row-foot">
            <StatusControl
              title={paper.title}
              status={paper.status}
              tabIndex={tabIndex}
              onChange={(status) => actions.setStatus(paper, status)}
            />
            <Facts paper={paper} marks={marks} />
          </div>
        )}
        {paper.tags.length > 0 && !expanded && !removed && (
          <TagLine
            tags={paper.tags}
            marks={marks}
            tabIndex={tabIndex}
            onPick={actions.filterByTag}
          />
        )}
      </div>
      {expanded && <div className="paper-row-details">{details}</div>}
    </article>
  );
});

/** A click with Shift selects papers, and not the text between this click and the last one. */
function selectsNoText(event: MouseEvent): void {
  const { target, shiftKey } = event;
  if (shiftKey && target instanceof Element && !target.closest('textarea, input, select')) {
    event.preventDefault();
  }
}

interface PartProps {
  readonly paper: Outline;
  readonly marks: readonly Mark[];
}

function Authors({ paper, marks }: PartProps) {
  const { authors, authorCount } = paper;
  const further = Math.max(0, authorCount - authors.length);
  if (authors.length === 0 && further === 0) return null;
  return (
    <p className="paper-row-authors">
      <bdi>
        {authors.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <Highlight text={name} marks={marks} field="author" />
          </span>
        ))}
      </bdi>
      {further > 0 && <span>{authors.length > 0 ? ` +${further}` : `${further} authors`}</span>}
    </p>
  );
}

function Facts({ paper, marks }: PartProps) {
  const { published, savedAt, venue, upvotes, rating, hasNote } = paper;
  return (
    <p className="paper-row-facts">
      <time dateTime={published ?? savedAt} title={`Saved ${dateWords(savedAt)}`}>
        {published ? dateWords(published) : `Saved ${dateWords(savedAt)}`}
      </time>
      {venue && (
        <bdi className="paper-row-venue">
          <Highlight text={venue} marks={marks} field="venue" />
        </bdi>
      )}
      {upvotes !== undefined && (
        <span title="Upvotes when the page was last seen">
          <span aria-hidden="true">▲ </span>
          {upvotes}
          <span className="visually-hidden"> upvotes</span>
        </span>
      )}
      {rating !== undefined && (
        <span className="paper-row-rating" title={`Rated ${rating} of 5`}>
          <Star size={12} fill="currentcolor" aria-hidden="true" />
          {rating}
          <span className="visually-hidden"> of 5 stars</span>
        </span>
      )}
      {hasNote && (
        <span className="paper-row-note" title="Has a note">
          <StickyNote size={13} aria-hidden="true" />
          <span className="visually-hidden">Has a note</span>
        </span>
      )}
    </p>
  );
}

interface RemovedProps {
  readonly paper: Outline;
  readonly tabIndex: number;
  readonly actions: RowActions;
}

/** When a paper was removed, and the ways back and away. */
function Removed({ paper, tabIndex, actions }: RemovedProps) {
  const { title, updatedAt } = paper;
  return (
    <div className="paper-row-foot">
      <p className="paper-row-facts">
        <time dateTime={updatedAt}>Removed {dateWords(updatedAt)}</time>
      </p>
      <Button
        icon={<RotateCcw size={13} aria-hidden="true" />}
        aria-label={`Restore ${title}`}
        tabIndex={tabIndex}
        onClick={() => actions.restore(paper)}
      >
        Restore
      </Button>
      <IconButton
        look="danger"
        label={`Delete ${title} for good`}
        icon={<Trash2 size={14} aria-hidden="true" />}
        tabIndex={tabIndex}
        onClick={() => actions.deleteForGood(paper)}
      />
    </div>
  );
}
