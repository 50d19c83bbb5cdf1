import { Trash2 } from 'lucide-react';
import { Button } from '../../../components/button/Button';

/** The way out. */
export function DeleteSection({ onDelete }: { readonly onDelete: () => void }) {
  return (
    <section className="settings-section">
      <h3>Delete everything</h3>
      <p>All papers with their tags and notes, saved searches, and the list of changes.</p>
      <div className="settings-actions">
        <Button look="danger" icon={<Trash2 size={14} aria-hidden="true" />} onClick={onDelete}>
          Delete everything…
        </Button>
      </div>
    </section>
  );
}
