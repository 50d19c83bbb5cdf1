import { create } from 'zustand';
import { send } from '../../utils/protocol/client';
import { onProgress, type Progress } from '../../utils/protocol/progress';

/** A change to very many papers that this page asked for, while it is being made. */
export interface WorkState {
  readonly command: string;
  readonly label: string;
  readonly done: number;
  /** 0 until the background said how many there are: then it is worth showing. */
  readonly total: number;
  /** What it does before: a backup. */
  readonly phase?: Progress['phase'];
  readonly stopping: boolean;
}

/** Changes under way, the one begun last at the end. */
export const useWork = create<readonly WorkState[]>(() => []);

const update = (command: string, change: Partial<WorkState>) =>
  useWork.setState(
    useWork.getState().map((work) => (work.command === command ? { ...work, ...change } : work)),
    true,
  );

/** Shows how far a command has come, should it take long; call what it gives once it is answered. */
export function beginWork(command: string, label: string): () => void {
  const over = new AbortController();
  useWork.setState(
    [...useWork.getState(), { command, label, done: 0, total: 0, stopping: false }],
    true,
  );
  onProgress((progress) => {
    if (progress.command === command) {
      const { done, total, phase } = progress;
      update(command, { done, total, phase });
    }
  }, over.signal);
  return () => {
    over.abort();
    useWork.setState(
      useWork.getState().filter((work) => work.command !== command),
      true,
    );
  };
}

/** Asks the background to stop: nothing of the change is kept. */
export async function stopWork(command: string): Promise<void> {
  update(command, { stopping: true });
  const answer = await send('cancel', { command });
  // Too late to stop, or not heard: the command's own answer tells what became of it.
  if (!answer.ok || !answer.value.stopped) update(command, { stopping: false });
}
