import { useState } from 'react';
import { Dialog } from '../../../components/dialog/Dialog';
import { setView, useView } from '../view-state';
import { BackupFiles } from './BackupFiles';
import { BackupsSection } from './BackupsSection';
import { DeleteEverythingPanel } from './DeleteEverythingPanel';
import { DeleteSection } from './DeleteSection';
import { RestorePanel } from './RestorePanel';
import './settings.css';

const close = () => setView({ panel: undefined });

/** What concerns the library as a whole, and a step that one of its buttons leads to. */
export default function SettingsPanel() {
  const [step, setStep] = useState<{ readonly restore: string } | 'delete'>();
  const message = useView((state) => state.message);
  const [before] = useState(message);
  const news = message === before ? undefined : message;
  const back = () => setStep(undefined);
  if (step === 'delete') return <DeleteEverythingPanel onBack={back} onDone={close} />;
  if (step) return <RestorePanel id={step.restore} onBack={back} onDone={close} />;
  return (
    <Dialog
      title="Settings"
      size="wide"
      onClose={close}
      // The toast lies behind the panel. Always there, so that nothing moves when it comes or goes.
      actions={
        <p className="settings-news" role="status">
          {news?.text}
        </p>
      }
    >
      <BackupsSection onRestore={(restore) => setStep({ restore })} />
      <BackupFiles />
      <DeleteSection onDelete={() => setStep('delete')} />
    </Dialog>
  );
}
