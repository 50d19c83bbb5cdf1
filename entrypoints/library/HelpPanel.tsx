import { Dialog } from '../../components/dialog/Dialog';
import { ShortcutList } from '../../components/shortcut-list/ShortcutList';
import { shortcutsOf } from './keys';
import { useRoute } from './route';
import { setView } from './view-state';

/** Every key, in a panel. */
export default function HelpPanel() {
  const { view } = useRoute();
  return (
    <Dialog title="Keyboard" onClose={() => setView({ panel: undefined })}>
      {shortcutsOf(view).map(({ title, keys }) => (
        <ShortcutList key={title} title={title} shortcuts={keys} />
      ))}
    </Dialog>
  );
}
