/**
 * The JSON-LD (https://schema.org/ScholarlyArticle) that alphaXiv writes for search engines on a
 * paper's page. After in-app navigation it may belong to an earlier page, so what it says of another
 * paper is left alone.
 */

import { type PaperId, parseIdentifier } from '../../paper/identity';
import { isoDay } from '../../site/dates';
import type { FieldValues } from '../../site/site';
import { at, countFrom, listFrom, textFrom } from '../../site/untrusted';

/** Far above any real page's; a longer text is not read. */
const longestText = 1_000_000;

function dataIn(document: Document): unknown {
  const text =
    document.querySelector('script[data-alphaxiv-id="json-ld-paper-detail-view"]')?.textContent ??
    '';
  try {
    return text.length > longestText ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON-LD writes a list of one without its brackets. */
const each = (value: unknown, limit: number) =>
  listFrom(Array.isArray(value) ? value : [value], limit);

/** What the page's data say of the paper; undefined when they are about another one. */
export function embeddedFields(id: PaperId, document: Document): FieldValues | undefined {
  const data = dataIn(document);
  const names = [at(data, 'url'), at(data, 'citation', 'identifier'), at(data, 'identifier')];
  const isOfPaper = names.some((name) => parseIdentifier(textFrom(name, 500) ?? '')?.id === id);
  if (!isOfPaper) return undefined;
  const likes = each(at(data, 'interactionStatistic'), 20).find((statistic) =>
    (
      textFrom(
        at(statistic, 'interactionType', '@type') ?? at(statistic, 'interactionType'),
        200,
      ) ?? ''
    ).endsWith('LikeAction'),
  );
  return {
    title: textFrom(at(data, 'headline') ?? at(data, 'name'), 2_000),
    authors: each(at(data, 'author'), 10_000).flatMap((author) => {
      const name = textFrom(at(author, 'name') ?? author, 500);
      return name ? [{ name }] : [];
    }),
    abstract: textFrom(at(data, 'abstract'), 100_000),
    published: isoDay(at(data, 'datePublished')),
    signals: {
      upvotes: countFrom(at(likes, 'userInteractionCount')),
      comments: countFrom(at(data, 'commentCount')),
    },
  };
}
