import { Dialog } from '../../components/dialog/Dialog';
import { ShortcutList } from '../../components/shortcut-list/ShortcutList';
import { shortcuts } from './keys';
import { setView } from './view-state';

/** Every key, in a panel. */
export default function HelpPanel() {
  return (
    <Dialog title="Keyboard" onClose={() => setView({ panel: undefined })}>
      {shortcuts.map(({ title, keys }) => (
        <ShortcutList key={title} title={title} shortcuts={keys} />
      ))}
    </Dialog>
  );
}
