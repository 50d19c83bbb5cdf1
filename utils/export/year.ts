import { textOf } from '../paper/identity';
import type { Paper } from '../paper/schema';

/** The year of a paper: of its date, else of its arXiv number, which begins with year and month. */
export function yearOf(paper: Paper): string | undefined {
  const published = paper.published?.slice(0, 4);
  if (published) return published;
  const arxiv = paper.ids.find((id) => id.startsWith('arxiv:'));
  const digits = arxiv && /(?:^|\/)(\d{2})/.exec(textOf(arxiv))?.[1];
  // arXiv began in 1991.
  return digits && (Number(digits) > 90 ? `19${digits}` : `20${digits}`);
}
