import { useLiveQuery } from 'dexie-react-hooks';
import { LinkedPapers as List } from '../../components/linked-papers/LinkedPapers';
import { readLinked } from '../../utils/db/queries';
import type { PaperRow } from '../../utils/db/rows';
import { link } from './commands';
import { focusRow } from './focus';
import { library } from './library';
import { expand } from './view-state';

/** The papers that the user linked with one, at work. */
export function LinkedPapers({ paper }: { readonly paper: PaperRow }) {
  const papers = useLiveQuery(() => readLinked(library, paper), [paper], []);
  return (
    <List
      papers={papers}
      onOpen={({ key }) => expand(key)}
      onUnlink={(other) => {
        focusRow(paper.key); // the button goes with what it was about
        void link(paper, other, false);
      }}
    />
  );
}
