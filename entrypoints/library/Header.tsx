import { History, Keyboard, Maximize2, Upload } from 'lucide-react';
import { Button, IconButton } from '../../components/button/Button';
import { place } from './place';
import { setView } from './view-state';

/** The name of the thing, and what applies to the whole library. */
export function Header() {
  return (
    <header className="popup-head">
      <h1 className="popup-name">Offprint</h1>
      <div className="popup-tools">
        {place === 'popup' && (
          <a
            className="button"
            data-look="quiet"
            data-square=""
            href={location.pathname}
            target="_blank"
            rel="noreferrer"
            aria-label="Open in a tab"
            title="Open in a tab"
          >
            <Maximize2 size={15} aria-hidden="true" />
          </a>
        )}
        <IconButton
          label="Keyboard help"
          icon={<Keyboard size={16} aria-hidden="true" />}
          onClick={() => setView({ panel: 'help' })}
        />
        <IconButton
          label="Recent changes"
          icon={<History size={16} aria-hidden="true" />}
          onClick={() => setView({ panel: 'changes' })}
        />
        <Button
          icon={<Upload size={14} aria-hidden="true" />}
          onClick={() => setView({ panel: 'export' })}
        >
          Export
        </Button>
      </div>
    </header>
  );
}
