import { BookMarked, SearchX } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { Button } from '../../components/button/Button';
import { Notice } from '../../components/notice/Notice';
import { paperCount } from '../../utils/interface/words';
import { homeOf, parseIdentifier, textOf } from '../../utils/paper/identity';
import { loosened } from '../../utils/query/loosen';
import type { Problem } from '../../utils/query/syntax';
import './empty-shelf.css';
import { openImport } from './file-panels';
import { go } from './route';
import { useCounts } from './use-counts';
import { clearFilters } from './view-state';

const LastBackup = lazy(() => import('./settings/LastBackup'));

interface EmptyShelfProps {
  readonly query: string;
  /** What is wrong with the query. */
  readonly problems: readonly Problem[];
}

/** What stands where the list would. */
export function EmptyShelf({ query, problems }: EmptyShelfProps) {
  if (query.trim() === '') return <FirstRun />;
  const id = parseIdentifier(query)?.id;
  const home = id && homeOf(id);
  return (
    <Notice
      title={id ? 'Not among your papers' : 'No paper matches'}
      icon={<SearchX size={32} strokeWidth={1.5} aria-hidden="true" />}
      actions={
        <>
          {home && (
            <a className="button" href={home} target="_blank" rel="noreferrer">
              Open {textOf(id)}
            </a>
          )}
          <Button onClick={clearFilters}>Show all papers</Button>
        </>
      }
    >
      <p>{id ? 'This paper is not saved.' : advice(problems)}</p>
      {!id && <LooserSearches query={query} />}
    </Notice>
  );
}

function advice(problems: readonly Problem[]): string {
  if (problems.length > 0) return 'What is said below the search may be why.';
  return 'Every word has to be in the title, the authors, the abstract, a tag, the note or an identifier. Fewer words, or the beginnings of them, find more.';
}

/** The search without one of its terms, where that finds papers. */
function LooserSearches({ query }: { readonly query: string }) {
  const searches = useMemo(() => loosened(query), [query]);
  const counts = useCounts(searches.map((each) => each.query));
  const helpful = searches.filter((_, index) => (counts?.[index] ?? 0) > 0);
  if (helpful.length === 0) return null;
  return (
    <ul className="looser-searches" aria-label="Searches that find more">
      {helpful.map(({ without, query: looser }) => (
        <li key={looser}>
          <button type="button" onClick={() => go({ q: looser })}>
            Without <bdi>{without}</bdi>
            <span>
              {paperCount(counts?.[searches.findIndex((one) => one.query === looser)] ?? 0)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function FirstRun() {
  return (
    <Notice
      title="Your reading list starts here"
      icon={<BookMarked size={36} strokeWidth={1.5} aria-hidden="true" />}
      actions={
        <>
          <a
            className="button"
            data-look="primary"
            href="https://huggingface.co/papers"
            target="_blank"
            rel="noreferrer"
          >
            Open Daily Papers
          </a>
          <Button onClick={openImport}>Import papers…</Button>
        </>
      }
    >
      <p>
        Press <strong>Save</strong> on a paper of Hugging Face, arXiv, Google Scholar or another
        listing that Offprint knows, and it shows up here, with its abstract, authors and links.
      </p>
      <p>Everything stays on this machine.</p>
      <Suspense fallback={null}>
        <LastBackup />
      </Suspense>
    </Notice>
  );
}
