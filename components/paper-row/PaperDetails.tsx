import { PencilLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { dateWords } from '../../utils/interface/words';
import { homeOf } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';
import { isSearch } from '../../utils/paper/search-address';
import type { Mark } from '../../utils/query/highlight';
import { Button } from '../button/Button';
import { Highlight } from '../highlight/Highlight';
import { Appeared } from './Appeared';
import { idWords } from './identifiers';
import './paper-details.css';

interface PaperDetailsProps {
  readonly paper: Paper;
  readonly marks: readonly Mark[];
  /** The editors, which need more than a paper to work. */
  readonly tags: ReactNode;
  readonly note: ReactNode;
  readonly rating: ReactNode;
  /** Where its row, which has it already, is not at hand. */
  readonly status?: ReactNode;
  /** Whether there is room enough to show the abstract unasked. */
  readonly roomy: boolean;
  /** By what else the paper is known, if there is anything to say. */
  readonly identity: ReactNode;
  /** The papers linked with it. */
  readonly linked: ReactNode;
  /** What it can be copied as. */
  readonly copy: ReactNode;
  /** The programs that it can be handed to. */
  readonly send: ReactNode;
  readonly onCorrect: () => void;
  readonly onRemove: () => void;
}

/** The opened part of a row: everything that is known of the paper, and what can be changed. */
export function PaperDetails(props: PaperDetailsProps) {
  const { paper, marks, tags, note, rating, status, identity, linked, copy, send, roomy } = props;
  const { onCorrect, onRemove } = props;
  return (
    <div className="paper-details">
      {!roomy && <Appeared paper={paper} dateAlone={false} />}
      <Section title="Tags">{tags}</Section>
      <Section title="Note">{note}</Section>
      <div className="paper-details-line">
        {status && <Section title="Status">{status}</Section>}
        <Section title="Rating">{rating}</Section>
      </div>
      {paper.abstract && (
        <details className="paper-details-abstract" open={roomy || marks.length > 0}>
          <summary>Abstract</summary>
          <p dir="auto">
            <Highlight text={paper.abstract} marks={marks} field="abstract" />
          </p>
        </details>
      )}
      <Links paper={paper} />
      {identity}
      {linked}
      <div className="paper-details-foot">
        <p>{provenance(paper)}</p>
        {copy}
        {send}
        <Button
          look="quiet"
          icon={<PencilLine size={14} aria-hidden="true" />}
          aria-label={`Correct ${paper.title}`}
          onClick={onCorrect}
        >
          Correct
        </Button>
        <Button
          look="danger"
          icon={<Trash2 size={14} aria-hidden="true" />}
          aria-label={`Remove ${paper.title}`}
          onClick={onRemove}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="paper-details-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Links({ paper }: { readonly paper: Paper }) {
  const { links, ids } = paper;
  const homes = ids.map((id) => [idWords(id), homeOf(id)] as const);
  const pages = [
    ...homes,
    [isSearch(links.page) ? 'Search on Google Scholar' : 'Page', links.page],
    ['PDF', links.pdf],
    ['Code', links.code],
    ['Project', links.project],
  ] as const;
  const seen = new Set<string>();
  return (
    <ul className="paper-details-links" aria-label="Links">
      {pages.map(([words, address]) => {
        if (!words || !address || seen.has(address)) return null;
        seen.add(address);
        return (
          <li key={address}>
            <a href={address} target="_blank" rel="noreferrer">
              {words}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function provenance(paper: Paper): string {
  const source = paper.sources.at(0);
  const parts = [
    `Saved ${dateWords(paper.savedAt)}`,
    source?.organisation && `from ${source.organisation}`,
    source?.submitter && `submitted by ${source.submitter}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
