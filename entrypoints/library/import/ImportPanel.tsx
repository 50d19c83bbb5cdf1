import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button/Button';
import { Dialog } from '../../../components/dialog/Dialog';
import { ImportSource } from '../../../components/import-dialog/ImportSource';
import type { StagedImport } from '../../../utils/db/staging';
import { importFormats } from '../../../utils/import';
import type { TableLayout } from '../../../utils/import/csv';
import { countWords, entryCount, quoted } from '../../../utils/interface/words';
import { setView } from '../view-state';
import { takeDropped } from './dropped';
import { Preview } from './Preview';
import { readFile } from './reader';
import { clearOld, forget } from './staging';

const close = () => setView({ panel: undefined });

const formats = `${importFormats.map(({ label }) => label).join(', ')}.`;
const extensions = [
  ...new Set(importFormats.flatMap((format) => format.extensions.map((name) => `.${name}`))),
];

/** What papers are read from: a file, or text that was pasted. */
interface Source {
  readonly name: string;
  readonly content: Blob | string;
}

interface Reading {
  readonly name: string;
  readonly done: number;
}

/** Brings papers in from a file or from text: read first, then looked at, then taken in as one. */
export default function ImportPanel() {
  const [source, setSource] = useState<Source>();
  const [staged, setStaged] = useState<StagedImport>();
  const [reading, setReading] = useState<Reading>();
  const [problem, setProblem] = useState<string>();
  const stopping = useRef<AbortController>(undefined);

  const read = async ({ name, content }: Source, layout?: TableLayout) => {
    stopping.current?.abort();
    const control = new AbortController();
    stopping.current = control;
    setProblem(undefined);
    setReading({ name, done: 0 });
    const result = await readFile({
      ...{ name, source: content },
      ...(layout && { layout }),
      onProgress: (done) => setReading({ name, done }),
      signal: control.signal,
    });
    // Another reading has begun meanwhile, or the panel was closed.
    if (stopping.current !== control) {
      if (result.ok) await forget(result.value.id);
      return;
    }
    setReading(undefined);
    if (!result.ok) setProblem(result.error.message);
    else if (!layout && Object.values(result.value.counts).every((count) => count === 0)) {
      await forget(result.value.id);
      setProblem(`No paper was found in ${quoted(name)}. ${formats}`);
    } else {
      setSource({ name, content });
      setStaged(result.value);
    }
  };
  const start = useRef(read);
  start.current = read;

  useEffect(() => {
    void clearOld();
    const file = takeDropped();
    if (file) void start.current({ name: file.name, content: file });
    return () => {
      stopping.current?.abort();
      stopping.current = undefined;
    };
  }, []);

  if (staged && source) {
    return (
      <Preview
        staged={staged}
        status={problem ?? (reading && `Reading again: ${countWords(reading.done)} so far`)}
        isReading={reading !== undefined}
        onLayout={(layout) => void read(source, layout)}
      />
    );
  }
  return (
    <Dialog title="Import papers" size="wide" onClose={close}>
      {reading ? (
        <div className="import-reading">
          <p role="status">
            Reading {quoted(reading.name)}: {entryCount(reading.done)} so far
          </p>
          <progress aria-label={`Reading ${reading.name}`} />
          <Button onClick={() => stopping.current?.abort()}>Stop</Button>
        </div>
      ) : (
        <ImportSource
          formats={`It reads ${formats}`}
          extensions={extensions}
          problem={problem}
          onFile={(file) => void read({ name: file.name, content: file })}
          onText={(text) => void read({ name: 'pasted text', content: text })}
        />
      )}
    </Dialog>
  );
}
