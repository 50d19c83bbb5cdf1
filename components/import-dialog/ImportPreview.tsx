import { useEffect, useRef } from 'react';
import { entryCount } from '../../utils/interface/words';
import { Choices } from '../choices/Choices';
import { FilterBar, type FilterChoice } from '../filter-bar/FilterBar';
import { useRowsInView } from '../rows-in-view/use-rows-in-view';
import './import-dialog.css';

/** One entry of the file, as the list shows it. */
export interface PreviewRow {
  readonly number: number;
  readonly title: string;
  /** What becomes of it, in a few words. */
  readonly about: string;
  /** What its reader did with it, in a few words; empty where nothing is known. */
  readonly own: string;
  /** Whether it stays out. */
  readonly skipped: boolean;
  /** Whether it can be left out. */
  readonly skippable: boolean;
}

interface ImportPreviewProps<Kind extends string> {
  readonly kinds: readonly FilterChoice<Kind>[];
  readonly kind: Kind;
  readonly onKind: (kind: Kind) => void;
  /** Whose value holds where the two differ and nothing else was chosen; none where none differ. */
  readonly usual?: { readonly chosen: string; readonly onChoose: (side: string) => void };
  /** How many entries there are of the kind. */
  readonly count: number;
  readonly rowAt: (index: number) => PreviewRow | undefined;
  /** Told which places are drawn. */
  readonly onLook: (from: number, to: number) => void;
  /** The number of the entry that is looked at closely. */
  readonly open: number | undefined;
  /** Told the place of the entry that is to be looked at closely. */
  readonly onOpen: (index: number) => void;
  readonly onSkip: (number: number, skip: boolean) => void;
}

/** A row's height in pixels, which `import-dialog.css` has too. */
const rowHeight = 44;
/** So many rows are in view at most. */
const mostShown = 6;

const sideNames = {
  mine: 'Keep mine',
  theirs: 'Take theirs',
  both: 'Keep mine, and both notes',
} as const;

/** What an import would do, entry by entry. */
export function ImportPreview<Kind extends string>(props: ImportPreviewProps<Kind>) {
  const { kinds, kind, onKind, usual, count, rowAt, onLook, open, onOpen, onSkip } = props;
  const list = useRef<HTMLUListElement>(null);
  const { from, to } = useRowsInView(list, rowHeight, count);
  useEffect(() => onLook(from, to), [onLook, from, to]);
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  return (
    <>
      <FilterBar legend="Which entries" choices={kinds} chosen={kind} onChoose={onKind} />
      {usual && (
        <div className="import-usual">
          <Choices
            title="Where the file and the library differ"
            choices={Object.entries(sideNames).map(([id, label]) => ({ id, label }))}
            {...usual}
          />
        </div>
      )}
      <section
        className="import-preview scroll-box"
        aria-label="Entries"
        style={{ height: Math.min(count, mostShown) * rowHeight + 2 }}
      >
        <ul ref={list} style={{ height: count * rowHeight }}>
          {places.map((place) => {
            const row = rowAt(place);
            return (
              <li
                key={place}
                className="import-preview-row"
                data-open={row !== undefined && row.number === open}
                style={{ transform: `translateY(${place * rowHeight}px)` }}
              >
                {row && (
                  <>
                    <input
                      type="checkbox"
                      aria-label={`Import ${row.title}`}
                      checked={row.skippable && !row.skipped}
                      disabled={!row.skippable}
                      onChange={(event) => onSkip(row.number, !event.target.checked)}
                    />
                    <button type="button" onClick={() => onOpen(place)}>
                      <bdi>{row.title}</bdi>
                      <span className="import-preview-about">
                        <span>{row.about}</span>
                        {row.own && <bdi className="import-preview-own">{row.own}</bdi>}
                      </span>
                    </button>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <p className="visually-hidden" role="status">
        {entryCount(count)} shown
      </p>
    </>
  );
}
