import { Link2Off } from 'lucide-react';
import type { Paper } from '../../utils/paper/schema';
import { Button } from '../button/Button';
import { idWords } from '../paper-row/identifiers';
import './linked-papers.css';

interface LinkedPapersProps {
  readonly papers: readonly Paper[];
  readonly onOpen: (paper: Paper) => void;
  readonly onUnlink: (paper: Paper) => void;
}

/** Papers that the user linked with one, such as the preprint of it; nothing where there are none. */
export function LinkedPapers({ papers, onOpen, onUnlink }: LinkedPapersProps) {
  if (papers.length === 0) return null;
  return (
    <section className="linked-papers">
      <h3>Linked with</h3>
      <ul>
        {papers.map((paper) => (
          <li key={paper.key}>
            <p>
              <button type="button" dir="auto" onClick={() => onOpen(paper)}>
                {paper.title}
              </button>
              <span>{[idWords(paper.key), paper.venue].filter(Boolean).join(' · ')}</span>
            </p>
            <Button
              look="quiet"
              icon={<Link2Off size={13} aria-hidden="true" />}
              aria-label={`Unlink ${paper.title}`}
              onClick={() => onUnlink(paper)}
            >
              Unlink
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
