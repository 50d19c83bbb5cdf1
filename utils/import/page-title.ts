import { identifierIn } from './identifiers';
import { limits, lineOf } from './limits';

/** What sites and browsers put around a paper's title in the title of its page. */
const around: readonly RegExp[] = [
  /^\[(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\] /i, // arXiv
  /^(?:Paper page|arXiv Fulltext PDF) [-–—:] /, // Hugging Face
  / [|·•–—-] (?:OpenReview|alphaXiv|PubMed|Semantic Scholar|ACL Anthology|arXiv(?:\.org)?|dblp|ar5iv)$/i,
  / \(?\[?PDF\]?\)?$/,
];

const letters = /\p{L}/gu;

/**
 * The title of a paper in the title of its page, or in what someone wrote for a link. None where it
 * only says that there is a link: `PDF`, `here`, `2407.21783`, an address.
 */
export function titleOfPage(text: string): string | undefined {
  const line = lineOf(text, limits.title);
  if (!line) return undefined;
  const title = around.reduce((rest, part) => rest.replace(part, ''), line).trim();
  const isBare =
    identifierIn(title) ||
    /^https?:\/\/|^[\w.-]+\.pdf$|^(?:full ?text|abs(?:tract)?|html|link|paper|pdf|source|arxiv|doi|here|code|url)$/i.test(
      title,
    );
  return isBare || (title.match(letters)?.length ?? 0) < 3 ? undefined : title;
}
