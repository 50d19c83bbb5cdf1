import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { CorrectForm } from '../../../components/correct-form/CorrectForm';
import {
  type CorrectableField,
  correctableFields,
  type FormCorrection,
  type FormField,
  fieldOfPaper,
  fieldOfReading,
  textOfField,
} from '../../../components/correct-form/fields';
import { readJoined } from '../../../utils/db/queries';
import type { PaperRow } from '../../../utils/db/rows';
import { quoted } from '../../../utils/interface/words';
import { mergeObserved } from '../../../utils/model/observed';
import { own } from '../../../utils/model/order';
import type { Correction } from '../../../utils/paper/correction';
import type { PaperId } from '../../../utils/paper/identity';
import { correct } from '../commands';
import { library } from '../library';
import { closeCorrection } from './correction';

/** The form that puts fields of a paper right by hand, as the paper was when it was opened. */
export default function CorrectPanel({ paper: key }: { readonly paper: PaperId }) {
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const opened = useLiveQuery(async () => {
    const paper = await library.papers.get(key);
    return paper && { paper, joined: await readJoined(library, key) };
  }, [key]);
  if (!opened) return null;
  const { paper, joined } = opened;

  const save = async (corrections: readonly FormCorrection[]) => {
    setBusy(true);
    // Each value is of its field's own kind, and the background parses it.
    const problem = await correct(paper, corrections as readonly Correction[]);
    setBusy(false);
    setFailure(problem);
    if (problem === undefined) closeCorrection();
  };

  return (
    <CorrectForm
      title={quoted(paper.title, 40)}
      fields={fieldsOf(paper, joined)}
      failure={failure}
      busy={busy}
      onSave={(corrections) => void save(corrections)}
      onClose={closeCorrection}
    />
  );
}

/** The fields of a paper as they are now, and as pages said it: those of the rows joined into it too. */
function fieldsOf(paper: PaperRow, joined: readonly PaperRow[]): FormField[] {
  const observed = joined.reduce(
    (all, { state }) => mergeObserved(all, state.observed),
    paper.state.observed,
  );
  const isCorrected = (name: CorrectableField) =>
    [paper, ...joined].some(
      ({ state }) => (own(state.registers, `field:${name}`)?.value ?? null) !== null,
    );
  return correctableFields.map(({ name }) => {
    const text = textOfField(fieldOfPaper(paper, name));
    const said = textOfField(fieldOfReading(own(observed, name)?.value));
    return { name, text, pages: isCorrected(name) ? said : text };
  });
}
