import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { EntryDetail } from '../../../components/import-dialog/EntryDetail';
import { ImportPreview } from '../../../components/import-dialog/ImportPreview';
import { ImportSource } from '../../../components/import-dialog/ImportSource';
import type { EntryKind, StagedImport } from '../../../utils/db/staging';
import { importFormats } from '../../../utils/import';
import type { Side } from '../../../utils/import/choice';
import { countWords, paperCount, quoted } from '../../../utils/interface/words';
import { commitImport } from '../commands';
import { setView } from '../view-state';
import { takeDropped } from './dropped';
import { aboutOf, differencesOf, kindNames, rowOf, titleOf } from './entry-words';
import { readFile } from './reader';
import { clearOld, forget } from './staging';
import { useEntries } from './use-entries';

const close = () => setView({ panel: undefined });

const formats = `${importFormats.map(({ label }) => label).join(', ')}.`;
const extensions = [
  ...new Set(importFormats.flatMap((format) => format.extensions.map((name) => `.${name}`))),
];

/** Brings papers in from a file or from text: read first, then looked at, then taken in as one. */
export default function ImportPanel() {
  const [staged, setStaged] = useState<StagedImport>();
  const [reading, setReading] = useState<{ readonly name: string; readonly done: number }>();
  const [problem, setProblem] = useState<string>();
  const stopping = useRef<AbortController>(undefined);

  const read = async (name: string, source: Blob | string) => {
    const control = new AbortController();
    stopping.current = control;
    setProblem(undefined);
    setReading({ name, done: 0 });
    const result = await readFile({
      name,
      source,
      onProgress: (done) => setReading({ name, done }),
      signal: control.signal,
    });
    setReading(undefined);
    if (!result.ok) setProblem(result.error.message);
    else if (Object.values(result.value.counts).every((count) => count === 0)) {
      await forget(result.value.id);
      setProblem(`No paper was found in ${quoted(name)}. ${formats}`);
    } else setStaged(result.value);
  };
  const start = useRef(read);
  start.current = read;

  useEffect(() => {
    void clearOld();
    const file = takeDropped();
    if (file) void start.current(file.name, file);
    return () => stopping.current?.abort();
  }, []);

  if (staged) return <Preview staged={staged} />;
  return (
    <Dialog title="Import papers" size="wide" onClose={close}>
      {reading ? (
        <div className="import-reading">
          <p role="status">
            Reading {quoted(reading.name)}: {countWords(reading.done)} entries so far
          </p>
          <progress aria-label={`Reading ${reading.name}`} />
          <Button onClick={() => stopping.current?.abort()}>Stop</Button>
        </div>
      ) : (
        <ImportSource
          formats={`It reads ${formats}`}
          extensions={extensions}
          problem={problem}
          onFile={(file) => void read(file.name, file)}
          onText={(text) => void read('pasted text', text)}
        />
      )}
    </Dialog>
  );
}

const kinds = Object.keys(kindNames) as EntryKind[];

function Preview({ staged }: { readonly staged: StagedImport }) {
  const { id, name, counts, format } = staged;
  const [kind, setKind] = useState(kinds.find((each) => counts[each] > 0) ?? 'new');
  const [usual, setUsual] = useState<Side>('mine');
  const [open, setOpen] = useState<number>();
  const [busy, setBusy] = useState(false);
  const entries = useEntries(id, kind);
  const committed = useRef(false);
  const [skipped, setSkipped] = useState<ReadonlySet<number>>(new Set());
  const changing = counts.new + counts.adds + counts.different - skipped.size;

  // What was not taken in is of no more use once the panel is closed.
  useEffect(
    () => () => {
      if (!committed.current) void forget(id);
    },
    [id],
  );

  const commit = async () => {
    setBusy(true);
    committed.current = true;
    // The list behind shows what arrives, and how far it is.
    close();
    if (await commitImport(staged, usual)) await forget(id);
  };

  const shown = open === undefined ? undefined : entryNumbered(open);
  function entryNumbered(number: number) {
    for (let index = 0; index < counts[kind]; index += 1) {
      const entry = entries.at(index);
      if (entry?.number === number) return entry;
    }
    return undefined;
  }

  return (
    <Dialog
      title={`Import from ${quoted(name)}`}
      size="wide"
      onClose={close}
      actions={
        <>
          <p className="export-dialog-outcome">
            Read as {importFormats.find((each) => each.id === format)?.label}. Nothing is changed
            yet.
          </p>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={busy || changing === 0} onClick={() => void commit()}>
            Import {changing > 0 ? paperCount(changing) : ''}
          </Button>
        </>
      }
    >
      <ImportPreview
        kinds={kinds
          .filter((each) => counts[each] > 0)
          .map((each) => ({ value: each, name: kindNames[each], count: counts[each] }))}
        kind={kind}
        onKind={(each) => {
          setKind(each);
          setOpen(undefined);
        }}
        {...(counts.different > 0 && {
          usual: { chosen: usual, onChoose: (side: string) => setUsual(side as Side) },
        })}
        count={counts[kind]}
        rowAt={(index) => {
          const entry = entries.at(index);
          return entry && rowOf(entry);
        }}
        onLook={entries.look}
        open={open}
        onOpen={setOpen}
        onSkip={(number, skip) => {
          const entry = entryNumbered(number);
          if (entry && entry.kind !== 'unreadable') {
            entries.decide(entry, { ...entry.choice, skip });
            setSkipped((now) => {
              const next = new Set(now);
              if (skip) next.add(number);
              else next.delete(number);
              return next;
            });
          }
        }}
      />
      {shown && (
        <EntryDetail
          title={titleOf(shown)}
          about={aboutOf(shown)}
          {...(shown.kind === 'unreadable' && { excerpt: shown.problem.excerpt })}
          differences={differencesOf(shown, usual)}
          onChoose={(field, side) => {
            if (shown.kind === 'unreadable') return;
            entries.decide(shown, {
              ...shown.choice,
              fields: { ...shown.choice.fields, [field]: side },
            });
          }}
        />
      )}
    </Dialog>
  );
}
