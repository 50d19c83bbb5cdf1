import { useLiveQuery } from 'dexie-react-hooks';
import { Copy, Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Menu } from '../../components/menu/Menu';
import { NoteEditor } from '../../components/note-editor/NoteEditor';
import { PaperDetails } from '../../components/paper-row/PaperDetails';
import { PaperIdentity } from '../../components/paper-row/PaperIdentity';
import { RatingControl } from '../../components/rating-control/RatingControl';
import { StatusControl } from '../../components/status-control/StatusControl';
import { TagEditor } from '../../components/tag-editor/TagEditor';
import { readJoined, readTagNames } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import type { PaperId } from '../../utils/paper/identity';
import type { Mark } from '../../utils/query/highlight';
import { beginNote, remove, separate, setRating, setStatus, setTag } from './commands';
import { copyMenu } from './copy-menu';
import { focusRow, rowElement } from './focus';
import { handOffMenu } from './hand-off/menu';
import { LinkedPapers } from './LinkedPapers';
import { library } from './library';
import { openCorrection } from './panels/correction';
import { siteNames } from './site-names';
import { useTagUses } from './use-tag-uses';
import { setView, useView } from './view-state';

interface DetailsProps {
  readonly paper: PaperId;
  readonly marks: readonly Mark[];
  /** Whether it stands in the pane, where there is room for the abstract. */
  readonly roomy?: boolean;
}

/** All of a paper, at work: in its row, or in the pane. Loaded when the first paper is opened. */
export default function Details({ paper, marks, roomy = false }: DetailsProps) {
  const row = useLiveQuery(() => library.papers.get(paper), [paper]);
  return row ? <Opened paper={row} marks={marks} roomy={roomy} /> : null;
}

interface OpenedProps {
  readonly paper: PaperRow;
  readonly marks: readonly Mark[];
  readonly roomy: boolean;
}

function Opened({ paper, marks, roomy }: OpenedProps) {
  const focusField = useView((state) => state.focusField);
  const knownTags = useLiveQuery(() => readTagNames(library), [], []);
  const uses = useTagUses();
  const joined = useLiveQuery(() => readJoined(library, paper.key), [paper.key], []);
  const noteSession = useRef<ReturnType<typeof beginNote>>(undefined);
  const toRow = () => focusRow(paper.key);

  // The wish for focus is granted once; the next opening has its own.
  useEffect(() => {
    if (!focusField) return;
    rowElement(paper.key)?.scrollIntoView({ block: 'nearest' });
    setView({ focusField: undefined });
  }, [focusField, paper.key]);

  return (
    <PaperDetails
      paper={paper}
      marks={marks}
      onCorrect={() => openCorrection(paper.key)}
      onRemove={() => {
        toRow(); // from where the focus goes on to the paper that takes its place
        void remove(paper);
      }}
      roomy={roomy}
      linked={<LinkedPapers paper={paper} />}
      {...(roomy && {
        status: (
          <StatusControl
            title={paper.title}
            status={paper.status}
            tabIndex={0}
            onChange={(status) => void setStatus(paper, status)}
          />
        ),
      })}
      rating={
        <RatingControl
          title={paper.title}
          rating={paper.rating}
          onRate={(rating) => void setRating(paper, rating)}
        />
      }
      tags={
        <TagEditor
          title={paper.title}
          tags={paper.tags}
          knownTags={knownTags.map((tag) => tag.name)}
          {...(uses && { uses })}
          autoFocus={focusField === 'tags'}
          onAdd={(tag) => void setTag(paper, tag, true)}
          onRemove={(tag) => void setTag(paper, tag, false)}
          onClose={toRow}
        />
      }
      note={
        <NoteEditor
          title={paper.title}
          note={paper.note}
          autoFocus={focusField === 'note'}
          beginSession={() => {
            noteSession.current = beginNote(paper);
            return noteSession.current.write;
          }}
          onSession={(session) => session || noteSession.current?.finish()}
          onClose={toRow}
        />
      }
      copy={
        <Menu
          label="Copy"
          icon={<Copy size={14} aria-hidden="true" />}
          groups={copyMenu([paper.key])}
        />
      }
      send={
        <Menu
          label="Send to"
          icon={<Send size={14} aria-hidden="true" />}
          groups={handOffMenu([paper.key])}
        />
      }
      identity={
        <PaperIdentity
          paper={paper}
          joined={joined}
          siteNames={siteNames}
          onSeparate={(row) => {
            toRow(); // the button goes with what it was about
            void separate(paper, row);
          }}
        />
      }
    />
  );
}
