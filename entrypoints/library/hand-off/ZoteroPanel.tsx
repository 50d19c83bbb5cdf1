import { useCallback, useEffect, useRef, useState } from 'react';
import { ZoteroDialog, type ZoteroStand } from '../../../components/hand-off-dialog/ZoteroDialog';
import {
  findZotero,
  type ZoteroReceipt,
  type ZoteroShortfall,
} from '../../../utils/hand-off/zotero';
import { troubleWords } from '../../../utils/interface/trouble';
import { countWords, paperCount } from '../../../utils/interface/words';
import type { PaperId } from '../../../utils/paper/identity';
import type { Result } from '../../../utils/result';
import { closeHandOff } from './open';
import { useHandOffPreferences } from './preferences';
import { sendPapers } from './send-papers';
import { sentAmong } from './sent';
import { askZoteroAccess, hasZoteroAccess } from './zotero-access';

const nothing = { text: '', failed: false };
const none: ReadonlySet<PaperId> = new Set();

/** Sends papers to the Zotero on this computer. */
export default function ZoteroPanel({ papers }: { readonly papers: readonly PaperId[] }) {
  const [stand, setStand] = useState<ZoteroStand>({ kind: 'looking' });
  const [preferences, prefer] = useHandOffPreferences();
  const [before, setBefore] = useState(none);
  const [again, setAgain] = useState(false);
  const [outcome, setOutcome] = useState(nothing);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [stopping, setStopping] = useState(false);
  const control = useRef<AbortController>(undefined);

  const look = useCallback(async () => {
    setStand({ kind: 'looking' });
    const found = await findZotero({ fetch: (address, options) => fetch(address, options) });
    setStand(standOf(found));
  }, []);

  useEffect(() => {
    void sentAmong(papers).then(setBefore);
    void hasZoteroAccess().then((granted) =>
      granted ? look() : setStand({ kind: 'closed', refused: false }),
    );
    // A panel that was closed sends nothing more.
    return () => control.current?.abort();
  }, [papers, look]);

  const open = () => {
    // The request has to be made in the click itself.
    void askZoteroAccess().then((granted) =>
      granted ? look() : setStand({ kind: 'closed', refused: true }),
    );
  };

  const send = async () => {
    const going = again ? papers : papers.filter((paper) => !before.has(paper));
    const target =
      stand.kind === 'ready'
        ? stand.targets.find(({ id }) => id === preferences.target)
        : undefined;
    control.current = new AbortController();
    setOutcome(nothing);
    setStopping(false);
    setProgress({ done: 0, total: going.length });
    const sent = await sendPapers({
      papers: going,
      choices: preferences,
      ...(target && { target }),
      signal: control.current.signal,
      onProgress: (done) => setProgress({ done, total: going.length }),
    }).finally(() => setProgress(undefined));
    setBefore(await sentAmong(papers));
    if (sent.ok) setAgain(false);
    setOutcome(wordsFor(sent, papers.length - going.length));
  };
  const failed = (error: unknown) =>
    setOutcome({ text: troubleWords(error, 'library'), failed: true });

  const known = stand.kind === 'ready' && stand.targets.some(({ id }) => id === preferences.target);
  return (
    <ZoteroDialog
      count={papers.length}
      stand={stand}
      target={known ? preferences.target : ''}
      onTarget={(target) => prefer({ target })}
      checks={[
        {
          id: 'tags',
          label: 'Tags',
          checked: preferences.tags,
          onChange: (tags) => prefer({ tags }),
        },
        {
          id: 'notes',
          label: 'Notes',
          checked: preferences.notes,
          onChange: (notes) => prefer({ notes }),
        },
      ]}
      before={{
        count: before.size,
        again: { id: 'again', label: 'Send them once more', checked: again, onChange: setAgain },
      }}
      outcome={outcome}
      {...(progress && {
        progress: {
          ...progress,
          onStop: stopping
            ? undefined
            : () => {
                setStopping(true);
                control.current?.abort();
              },
        },
      })}
      onOpen={open}
      onLook={() => void look()}
      onSend={() => void send().catch(failed)}
      onClose={closeHandOff}
    />
  );
}

function standOf(found: Awaited<ReturnType<typeof findZotero>>): ZoteroStand {
  if (!found.ok) return { kind: 'failed', message: found.error.message };
  const { name, targets } = found.value;
  return { kind: 'ready', selected: name, targets };
}

function wordsFor(sent: Result<ZoteroReceipt, ZoteroShortfall>, leftOut: number): typeof nothing {
  if (!sent.ok) return { text: sent.error.message, failed: sent.error.code !== 'stopped' };
  const { saved, savedBefore, target } = sent.value;
  const parts = [
    `Sent ${paperCount(saved)} to “${target}”.`,
    savedBefore > 0 && `Zotero had ${countWords(savedBefore)} already, from the try before.`,
    leftOut > 0 && `${countWords(leftOut)} sent before ${leftOut === 1 ? 'was' : 'were'} left out.`,
  ];
  return { text: parts.filter(Boolean).join(' '), failed: false };
}
