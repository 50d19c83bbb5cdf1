import { useLiveQuery } from 'dexie-react-hooks';
import { BookOpen, X } from 'lucide-react';
import { IconButton } from '../../components/button/Button';
import { Appeared } from '../../components/paper-row/Appeared';
import type { Mark } from '../../utils/query/highlight';
import Details from './Details';
import { library } from './library';
import './paper-pane.css';
import { useRoute } from './route';
import { collapse } from './view-state';

/** Beside the list: the paper that is open. */
export default function PaperPane({ marks }: { readonly marks: readonly Mark[] }) {
  const { paper } = useRoute();
  const row = useLiveQuery(() => (paper ? library.papers.get(paper) : undefined), [paper]);
  const shown = row?.key === paper && row?.shelf === 'saved' ? row : undefined;
  return (
    <aside className="library-pane" aria-label="Open paper">
      {shown ? (
        <article className="paper-pane" aria-label={shown.title}>
          <header className="paper-pane-head">
            <h2 dir="auto">{shown.title}</h2>
            <IconButton
              label="Close the paper"
              icon={<X size={16} aria-hidden="true" />}
              onClick={collapse}
            />
          </header>
          <p className="paper-pane-authors">
            <bdi>{shown.authors.map(({ name }) => name).join(', ')}</bdi>
          </p>
          <Appeared paper={shown} dateAlone />
          <Details key={shown.key} paper={shown.key} marks={marks} roomy />
        </article>
      ) : (
        <div className="paper-pane-empty">
          <BookOpen size={28} strokeWidth={1.5} aria-hidden="true" />
          <p>Open a paper to read its abstract, tag it and write a note.</p>
        </div>
      )}
    </aside>
  );
}
