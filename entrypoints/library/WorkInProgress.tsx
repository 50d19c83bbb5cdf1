import { Work } from '../../components/work/Work';
import { stopWork, useWork } from './work';

/** Changes to very many papers while they are made, each with a way to stop it. */
export function WorkInProgress() {
  const all = useWork();
  return all
    .filter(({ total }) => total > 0)
    .map(({ command, label, done, total, phase, stopping }) => (
      <Work
        key={command}
        label={phase === 'backup' ? `${label}: a backup first` : label}
        done={done}
        total={total}
        onStop={stopping ? undefined : () => void stopWork(command)}
      />
    ));
}
