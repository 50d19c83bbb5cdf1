import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { NoteEditor } from '../../components/note-editor/NoteEditor';
import { PaperDetails } from '../../components/paper-row/PaperDetails';
import { PaperIdentity } from '../../components/paper-row/PaperIdentity';
import { TagEditor } from '../../components/tag-editor/TagEditor';
import { readJoined, readTags } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import type { Mark } from '../../utils/query/highlight';
import { sites } from '../../utils/sites';
import { beginNote, remove, separate, setTag } from './commands';
import { focusRow, rowElement } from './focus';
import { library } from './library';
import { setView, useView } from './view-state';

const siteNames = new Map(sites.map(({ id, name }) => [id, name]));

interface DetailsProps {
  readonly paper: PaperRow;
  readonly marks: readonly Mark[];
}

/** The opened part of a row, at work. Loaded when the first row is opened. */
export default function Details({ paper, marks }: DetailsProps) {
  const focusField = useView((state) => state.focusField);
  const knownTags = useLiveQuery(() => readTags(library), [], []);
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
      onRemove={() => void remove(paper)}
      tags={
        <TagEditor
          title={paper.title}
          tags={paper.tags}
          knownTags={knownTags.map((tag) => tag.name)}
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
