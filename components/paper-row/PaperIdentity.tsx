import { dateWords, quoted } from '../../utils/interface/words';
import { type PaperId, textOf } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';
import { Button } from '../button/Button';
import { idWords } from './identifiers';
import './paper-identity.css';

interface PaperIdentityProps {
  readonly paper: Paper;
  /** The rows that were joined into it, each with what it had by itself. */
  readonly joined: readonly Paper[];
  /** What each site is called, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  readonly onSeparate: (row: Paper) => void;
}

/** By what else the paper is known and where that was seen; nothing for a paper with one name. */
export function PaperIdentity({ paper, joined, siteNames, onSeparate }: PaperIdentityProps) {
  const [, ...others] = paper.ids;
  if (others.length === 0 && joined.length === 0) return null;
  return (
    <section className="paper-identity">
      <h3>Also known as</h3>
      <ul>
        {others.map((id) => (
          <li key={id}>{[idWords(id) ?? textOf(id), seenOn(paper, id, siteNames)].join('')}</li>
        ))}
        {joined.map((row) => (
          <li key={row.key}>
            <span>
              {quoted(row.title)}, saved {dateWords(row.savedAt)}
            </span>
            <Button
              look="quiet"
              aria-label={`Not the same paper: ${row.title}`}
              onClick={() => onSeparate(row)}
            >
              Not the same paper
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const together = new Intl.ListFormat('en-GB');

/** “, seen on DBLP and Google Scholar”; nothing where no source says. */
function seenOn(paper: Paper, id: PaperId, siteNames: ReadonlyMap<string, string>): string {
  const sites = paper.sources
    .filter(({ ids }) => ids?.includes(id))
    .map(({ site }) => siteNames.get(site) ?? site);
  return sites.length === 0 ? '' : `, seen on ${together.format(new Set(sites))}`;
}
