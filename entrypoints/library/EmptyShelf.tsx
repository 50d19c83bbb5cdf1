import { BookMarked, SearchX } from 'lucide-react';
import { Button } from '../../components/button/Button';
import { Notice } from '../../components/notice/Notice';
import { homeOf, parseIdentifier, textOf } from '../../utils/paper/identity';
import { clearFilters } from './view-state';

/** What stands where the list would. */
export function EmptyShelf({ query }: { readonly query: string }) {
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
      <p>
        {id
          ? 'This paper is not saved.'
          : 'Every word has to be in the title, the authors, the abstract, a tag, the note or an identifier. Fewer words, or the beginnings of them, find more.'}
      </p>
    </Notice>
  );
}

function FirstRun() {
  return (
    <Notice
      title="Your reading list starts here"
      icon={<BookMarked size={36} strokeWidth={1.5} aria-hidden="true" />}
      actions={
        <a
          className="button"
          data-look="primary"
          href="https://huggingface.co/papers"
          target="_blank"
          rel="noreferrer"
        >
          Open Daily Papers
        </a>
      }
    >
      <p>
        Press <strong>Save</strong> on a paper of Hugging Face, arXiv, Google Scholar or another
        listing that Offprint knows, and it shows up here, with its abstract, authors and links.
      </p>
      <p>Everything stays on this machine.</p>
    </Notice>
  );
}
