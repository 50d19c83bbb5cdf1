import { useLiveQuery } from 'dexie-react-hooks';
import { CopyCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Comparison } from '../../../components/comparison/Comparison';
import { DuplicatePair } from '../../../components/duplicate-pair/DuplicatePair';
import { Notice } from '../../../components/notice/Notice';
import { idWords } from '../../../components/paper-row/identifiers';
import type { PaperRow } from '../../../utils/db/rows';
import { canBeOne } from '../../../utils/model/groups';
import { bestId, textOf } from '../../../utils/paper/identity';
import { link, merge, setDistinct } from '../commands';
import { library } from '../library';
import { siteNames } from '../site-names';
import { useNeededAnswer } from '../use-answer';
import { usePlainKeys } from '../use-plain-keys';
import { type CandidatePair, pairsOf, placeAmong } from './pairs';

/** Papers that may be one, two by two, to be settled one after the other. */
export default function DuplicatesView() {
  const candidates = useNeededAnswer('duplicates', undefined);
  const pairs = useMemo(() => candidates && pairsOf(candidates), [candidates]);
  return (
    <main className="library-main" aria-label="Duplicates">
      {pairs && (pairs.length === 0 ? <NoDuplicates /> : <Pairs pairs={pairs} />)}
    </main>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly CandidatePair[] }) {
  const [was, setWas] = useState<{ readonly id: string; readonly place: number }>();
  const [busy, setBusy] = useState(false);
  const place = placeAmong(pairs, was);
  const pair = pairs[place];
  const [one, other] = pair?.papers ?? [];
  const rows = useLiveQuery(
    async () => (one && other ? await library.papers.bulkGet([one.key, other.key]) : []),
    [one?.key, other?.key],
  );
  const [first, second] = rows ?? [];
  const both = first && second && first.key === one?.key ? ([first, second] as const) : undefined;
  const mergeable = both !== undefined && canBeOne(both[0].ids, both[1].ids);

  const move = (by: 1 | -1) => {
    const to = pairs[place + by];
    if (to) setWas({ id: to.id, place: place + by });
  };

  /** Once settled the pair goes, and the next one takes its place. */
  const settle = async (act: (papers: readonly [PaperRow, PaperRow]) => Promise<boolean>) => {
    if (!both || busy || !pair) return;
    setWas({ id: pair.id, place });
    setBusy(true);
    await act(both);
    setBusy(false);
  };
  const onMerge = () => mergeable && void settle(([a, b]) => merge(a, b));
  const onLink = () => void settle(([a, b]) => link(a, b, true));
  const onDistinct = () => void settle(([a, b]) => setDistinct(a, b));

  usePlainKeys({
    j: () => move(1),
    ArrowRight: () => move(1),
    k: () => move(-1),
    ArrowLeft: () => move(-1),
    m: onMerge,
    l: onLink,
    d: onDistinct,
  });

  return (
    <DuplicatePair
      position={place + 1}
      total={pairs.length}
      reason={pair ? reasons[pair.reason] : ''}
      explanation={both ? explain(both, mergeable) : ''}
      mergeable={mergeable}
      busy={busy || !both}
      onMove={move}
      onMerge={onMerge}
      onLink={onLink}
      onDistinct={onDistinct}
    >
      {both && <Comparison key={pair?.id} papers={both} siteNames={siteNames} />}
    </DuplicatePair>
  );
}

const reasons: Record<CandidatePair['reason'], string> = {
  identifier: 'They share an identifier.',
  title: 'They have the same title.',
};

function explain([a, b]: readonly [PaperRow, PaperRow], mergeable: boolean): string {
  if (!mergeable) {
    return 'One paper has one arXiv number, and these have two: they can be linked, not merged.';
  }
  const id = bestId([...a.ids, ...b.ids]);
  return `Merged they are one paper, known as ${idWords(id) ?? textOf(id)}, with the tags, notes and links of both. Undo gives both back.`;
}

function NoDuplicates() {
  return (
    <Notice
      title="No duplicates"
      icon={<CopyCheck size={32} strokeWidth={1.5} aria-hidden="true" />}
    >
      <p>
        Papers that share an identifier or a title, and were not merged by themselves, are listed
        here.
      </p>
    </Notice>
  );
}
