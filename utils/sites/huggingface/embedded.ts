/**
 * The JSON that Hugging Face embeds for its own scripts, as `data-props` beside `data-target`. It
 * holds all authors and whole abstracts, which the cards do not. After in-app navigation it may
 * belong to an earlier page, so it is asked only about papers that a card names.
 */

import { parseArxiv } from '../../paper/arxiv';
import type { PaperId } from '../../paper/identity';
import { isoDay, lastDayOf } from '../../site/dates';
import type { FieldValues } from '../../site/site';
import { addressFrom, at, countFrom, listFrom, textFrom } from '../../site/untrusted';

/** One element's data as parsed, and its text, by which a change shows. */
interface Embedded {
  readonly text: string;
  readonly data: unknown;
}

/** Far above any real page's; a longer attribute is not read. */
const longestText = 20_000_000;
const cache = new WeakMap<Element, Embedded>();

function embeddedIn(document: Document): unknown[] {
  const elements = document.querySelectorAll('main [data-target][data-props]');
  return Array.from(elements, (element) => {
    const text = element.getAttribute('data-props') ?? '';
    const known = cache.get(element);
    if (known?.text === text) return known.data;
    const data = parse(text);
    cache.set(element, { text, data });
    return data;
  });
}

function parse(text: string): unknown {
  try {
    return text.length > longestText ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The entry that describes the paper: the whole on its own page, or one of a list. */
function entryOf(id: PaperId, data: unknown): unknown {
  const lists = ['searchResults', 'dailyPapers', 'papers'].map((name) => at(data, name));
  return [data, ...lists.flatMap((list) => listFrom(list, 5_000))].find(
    (entry) =>
      parseArxiv(textFrom(at(entry, 'paper', 'id') ?? at(entry, 'id'), 100) ?? '')?.id === id,
  );
}

/** What the page's data say of the paper; undefined when they do not know it. */
export function embeddedFields(id: PaperId, document: Document): FieldValues | undefined {
  const entry = embeddedIn(document)
    .map((data) => entryOf(id, data))
    .find(Boolean);
  if (!entry) return undefined;
  const either = (...path: string[]) => at(entry, 'paper', ...path) ?? at(entry, ...path);
  const shownComments = listFrom(at(entry, 'comments'), 10_000).filter(
    (comment) => at(comment, 'type') === 'comment' && !at(comment, 'data', 'hidden'),
  );
  return (
    entry && {
      title: textFrom(either('title'), 2_000),
      // An author who hid the paper on the own profile (`hidden`) wrote it all the same.
      authors: listFrom(either('authors'), 10_000).flatMap((author) => {
        const name = textFrom(at(author, 'name'), 500);
        return name ? { name } : [];
      }),
      abstract: textFrom(either('summary'), 100_000),
      published: isoDay(either('publishedAt')),
      keywords: listFrom(either('ai_keywords'), 500).flatMap((word) => textFrom(word, 300) ?? []),
      links: {
        code: addressFrom(either('githubRepo')),
        project: addressFrom(either('projectPage')),
      },
      signals: {
        upvotes: countFrom(either('upvotes')),
        comments: countFrom(either('numComments') ?? (shownComments.length || undefined)),
      },
      submitter: textFrom(
        either('submittedBy', 'fullname') ?? either('submittedOnDailyBy', 'fullname'),
        500,
      ),
      organisation: textFrom(
        either('organization', 'fullname') ?? either('submitterOrganization', 'fullname'),
        500,
      ),
    }
  );
}

/** The day that the data say the page is about, or a period's last one. */
export function embeddedDay(document: Document, url: URL): string | undefined {
  return (
    embeddedIn(document)
      // Data of the day that was shown before say nothing of the trending list.
      .filter((data) => at(data, 'isTrending') !== false || !url.pathname.endsWith('/trending'))
      .map(
        (data) => isoDay(at(data, 'date')) ?? lastDayOf(textFrom(at(data, 'dateString'), 10) ?? ''),
      )
      .find(Boolean)
  );
}
