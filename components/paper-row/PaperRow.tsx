import { ExternalLink, StickyNote } from 'lucide-react';
import { Fragment, memo, type ReactNode, useId } from 'react';
import { dateWords, furtherAuthors } from '../../utils/interface/words';
import { addressOf } from '../../utils/paper/address';
import type { PaperId } from '../../utils/paper/identity';
import type { Paper, Status } from '../../utils/paper/schema';
import type { Mark } from '../../utils/query/highlight';
import { Highlight } from '../highlight/Highlight';
import { StatusControl } from '../status-control/StatusControl';
import './paper-row.css';
import { TagLine } from './TagLine';

/** What a row can ask for. One object for all rows, so that a row draws anew only when it must. */
export interface RowActions {
  readonly toggle: (key: PaperId) => void;
  readonly activate: (key: PaperId) => void;
  readonly select: (key: PaperId, selected: boolean) => void;
  readonly setStatus: (paper: Paper, status: Status) => void;
  readonly filterByTag: (tag: string) => void;
}

interface PaperRowProps {
  readonly paper: Paper;
  /** Place in the whole list, from 1, and the length of that list, -1 where unknown. */
  readonly position: number;
  readonly total: number;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  readonly selected: boolean;
  /** What search looks for, to be marked. */
  readonly marks: readonly Mark[];
  readonly actions: RowActions;
  /** The opened part of the row; undefined while it is closed. */
  readonly details?: ReactNode;
}

const authorsShown = 3;

/** One paper of the list. */
export const PaperRow = memo(function PaperRow({
  paper,
  position,
  total,
  active,
  selected,
  marks,
  actions,
  details,
}: PaperRowProps) {
  const titleId = useId();
  const expanded = details !== undefined;
  // The controls of one row only are stops of the Tab key; arrows go from row to row.
  const tabIndex = active ? 0 : -1;
  return (
    <article
      className="paper-row"
      data-key={paper.key}
      data-expanded={expanded}
      data-selected={selected}
      aria-labelledby={titleId}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={tabIndex}
      onFocus={() => actions.activate(paper.key)}
    >
      <label className="paper-row-select">
        <input
          type="checkbox"
          aria-label={`Select ${paper.title}`}
          checked={selected}
          tabIndex={tabIndex}
          onChange={(event) => actions.select(paper.key, event.target.checked)}
        />
      </label>
      <div className="paper-row-body">
        <div className="paper-row-head">
          <h2 className="paper-row-title" id={titleId} dir="auto">
            <button
              type="button"
              aria-expanded={expanded}
              tabIndex={tabIndex}
              onClick={() => actions.toggle(paper.key)}
            >
              <Highlight text={paper.title} marks={marks} field="title" />
            </button>
          </h2>
          <a
            className="paper-row-open"
            href={addressOf(paper)}
            target="_blank"
            rel="noreferrer"
            tabIndex={tabIndex}
            aria-label={`Open ${paper.title}`}
            title="Open the paper"
          >
            <ExternalLink size={14} aria-hidden="true" />
          </a>
        </div>
        <Authors paper={paper} marks={marks} />
        <div className="paper-row-foot">
          <StatusControl
            title={paper.title}
            status={paper.status}
            tabIndex={tabIndex}
            onChange={(status) => actions.setStatus(paper, status)}
          />
          <Facts paper={paper} />
        </div>
        {paper.tags.length > 0 && !expanded && (
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

interface PartProps {
  readonly paper: Paper;
  readonly marks: readonly Mark[];
}

function Authors({ paper, marks }: PartProps) {
  const further = furtherAuthors(paper, authorsShown);
  const names = paper.authors.slice(0, authorsShown).map((author) => author.name);
  if (names.length === 0 && further === 0) return null;
  return (
    <p className="paper-row-authors">
      <bdi>
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and never move.
          <Fragment key={index}>
            {index > 0 && ', '}
            <Highlight text={name} marks={marks} field="author" />
          </Fragment>
        ))}
      </bdi>
      {further > 0 && <span>{names.length > 0 ? ` +${further}` : `${further} authors`}</span>}
    </p>
  );
}

function Facts({ paper }: { readonly paper: Paper }) {
  const { published, savedAt, venue, signals, note } = paper;
  return (
    <p className="paper-row-facts">
      <time dateTime={published ?? savedAt} title={`Saved ${dateWords(savedAt)}`}>
        {published ? dateWords(published) : `Saved ${dateWords(savedAt)}`}
      </time>
      {venue && <bdi className="paper-row-venue">{venue}</bdi>}
      {signals.upvotes !== undefined && (
        <span title="Upvotes when the page was last seen">
          <span aria-hidden="true">▲ </span>
          {signals.upvotes}
          <span className="visually-hidden"> upvotes</span>
        </span>
      )}
      {note !== '' && (
        <span className="paper-row-note" title="Has a note">
          <StickyNote size={13} aria-hidden="true" />
          <span className="visually-hidden">Has a note</span>
        </span>
      )}
    </p>
  );
}
