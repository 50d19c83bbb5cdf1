import { useLiveQuery } from 'dexie-react-hooks';
import { ChangeList } from '../../components/change-list/ChangeList';
import { Dialog } from '../../components/dialog/Dialog';
import { readRecentChanges } from '../../utils/db/queries';
import { agoWords } from '../../utils/interface/words';
import { undo } from './commands';
import { library } from './library';
import { setView, useView } from './view-state';

/** How many changes are listed. */
const listed = 50;

/** The latest changes, wherever they were made, each with a way back. */
export default function ChangesPanel() {
  const changes = useLiveQuery(() => readRecentChanges(library, listed));
  const message = useView((state) => state.message);
  const now = new Date();
  const turn = (id: string) => {
    const change = changes?.find(({ entry }) => entry.id === id);
    if (change) void undo(change.turn, change.stands ? change.entry.label : undefined);
  };
  return (
    <Dialog
      title="Recent changes"
      onClose={() => setView({ panel: undefined })}
      // The toast lies behind the panel: what an undo left alone has to be said here too.
      actions={message && <p role="status">{message.text}</p>}
    >
      {changes?.length === 0 && (
        <p>Nothing yet. What you save, tag, note or remove is listed here for 90 days.</p>
      )}
      <ChangeList
        changes={(changes ?? []).map(({ entry, stands }) => ({
          id: entry.id,
          label: entry.label,
          when: agoWords(entry.at, now),
          stands,
        }))}
        onTurn={turn}
      />
    </Dialog>
  );
}
