/**
 * The JSON that Hugging Face embeds for its own scripts, as `data-props` beside `data-target`. It
 * holds all authors and whole abstracts, which the cards do not. After in-app navigation it may
 * belong to an earlier page, so it is asked only about papers that a card names.
 */

import { isoDay, lastDayOf } from '../detection/dates';
import { addressFrom, at, countFrom, listFrom, textFrom } from '../detection/untrusted';
import { type PaperId, parseArxiv } from '../paper/identity';
import type { FieldValues } from './site';

/** One element's data: where each paper is described, and the whole. */
interface Embedded {
  readonly text: string;
  readonly whole: unknown;
  readonly papers: ReadonlyMap<PaperId, unknown>;
}

/** Far above any real page's; a longer attribute is not read. */
const longestText = 20_000_000;
const mostPapers = 5_000;
const mostAuthors = 10_000;

const cache = new WeakMap<Element, Embedded>();

function embeddedIn(document: Document): Embedded[] {
  const elements = document.querySelectorAll('main [data-target][data-props]');
  return Array.from(elements, (element) => {
    const text = element.getAttribute('data-props') ?? '';
    const before = cache.get(element);
    if (before?.text === text) return before;
    const whole = parse(text);
    const now = { text, whole, papers: papersIn(whole) };
    cache.set(element, now);
    return now;
  });
}

function parse(text: string): unknown {
  if (text.length > longestText) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function papersIn(whole: unknown): Map<PaperId, unknown> {
  const lists = ['searchResults', 'dailyPapers', 'papers'].flatMap((name) =>
    listFrom(at(whole, name), mostPapers),
  );
  const papers = new Map<PaperId, unknown>();
  for (const item of [whole, ...lists]) {
    const id = at(item, 'paper', 'id') ?? at(item, 'id');
    const found = typeof id === 'string' ? parseArxiv(id) : undefined;
    if (found && !papers.has(found.id)) papers.set(found.id, item);
  }
  return papers;
}

/** What the page's data say of the paper; undefined when they do not know it. */
export function embeddedFields(id: PaperId, document: Document): FieldValues | undefined {
  const item = embeddedIn(document)
    .map(({ papers }) => papers.get(id))
    .find(Boolean);
  return item === undefined ? undefined : fieldsOf(item);
}

function fieldsOf(item: unknown): FieldValues {
  const paper = at(item, 'paper') ?? item;
  const either = (...path: string[]) => at(paper, ...path) ?? at(item, ...path);
  const published = either('publishedAt');
  const comments = at(item, 'comments');
  return {
    title: textFrom(either('title'), 2_000),
    // An author who hid the paper on the own profile (`hidden`) wrote it all the same.
    authors: listFrom(either('authors'), mostAuthors).flatMap((author) => {
      const name = textFrom(at(author, 'name'), 500);
      return name ? [{ name }] : [];
    }),
    abstract: textFrom(either('summary'), 100_000),
    published: typeof published === 'string' ? isoDay(published) : undefined,
    keywords: listFrom(either('ai_keywords'), 500).flatMap((word) => textFrom(word, 300) ?? []),
    links: {
      code: addressFrom(either('githubRepo')),
      project: addressFrom(either('projectPage')),
    },
    signals: {
      upvotes: countFrom(either('upvotes')),
      comments:
        countFrom(either('numComments')) ??
        (Array.isArray(comments) ? comments.filter(isShown).length : undefined),
    },
    submitter: textFrom(
      at(item, 'submittedBy', 'fullname') ?? either('submittedOnDailyBy', 'fullname'),
      500,
    ),
    organisation: textFrom(
      either('organization', 'fullname') ?? at(item, 'submitterOrganization', 'fullname'),
      500,
    ),
  };
}

const isShown = (comment: unknown) =>
  at(comment, 'type') === 'comment' && at(comment, 'data', 'hidden') !== true;

/** The day that the data say the page is about, or a period's last one. */
export function embeddedDay(document: Document, url: URL): string | undefined {
  for (const { whole } of embeddedIn(document)) {
    // Left over from the day that was shown before.
    if (at(whole, 'isTrending') === false && /\/trending\b/.test(url.pathname)) continue;
    const period = at(whole, 'date') ?? at(whole, 'dateString');
    const day = typeof period === 'string' ? (isoDay(period) ?? lastDayOf(period)) : undefined;
    if (day) return day;
  }
  return undefined;
}
