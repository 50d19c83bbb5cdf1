/** What Hugging Face shows of a paper. Read by structure and wording: class names change often. */

import { findDate } from '../detection/dates';
import { countIn, textIn, textPieces } from '../detection/text';
import { addressFrom, textFrom } from '../detection/untrusted';
import type { CardReader, FieldValues } from './site';

const headings = 'h1,h2,h3,h4,h5,h6';

/** Reads a card of a listing: of a day, a search, a collection. */
export const readCard: CardReader = (card, { url, day }) => {
  const heading = card.querySelector(headings) ?? [...card.querySelectorAll('a')].find(textIn);
  const paragraph = longest(card, 'p') ?? longest(card, 'div,span,blockquote');
  const abstract = textFrom(paragraph?.textContent, 100_000);
  const apart = card.querySelectorAll('a[href*="github.com/"],a[href^="/login?"],label');
  const pieces = textPieces(card, [heading, paragraph, ...apart]);
  const details = pieces.join(' ');
  const date = findDate(details, day);
  const authorCount = /(?<!\S)(\d[\d,]*) authors?(?!\S)/.exec(details)?.[1];
  return {
    title: textFrom((heading?.querySelector('a') ?? heading)?.textContent, 2_000),
    abstract,
    // The trending list shows a summary by a machine where there is one, and does not say so.
    partial:
      abstract && (url.pathname.endsWith('/trending') || /…$|\.\.\.$/.test(abstract))
        ? ['abstract']
        : undefined,
    authorCount: authorCount === undefined ? undefined : countIn(authorCount),
    published: date?.day,
    links: linksIn(card),
    signals: {
      upvotes: upvotesIn(card),
      comments:
        countIn(textIn(card.querySelector('a[href$="#community"]'))) ??
        (date && countIn(/^ \d+(?!\S)/.exec(details.slice(date.end))?.[0] ?? '')),
    },
    submitter: textFrom(after(/^submitted by/i, pieces)[0], 500),
  };
};

/** Reads the page of one paper; `box` holds the title, the dates and the authors. */
export const readPaper: CardReader = (box, page) => {
  const content = box.parentElement ?? box;
  const title = [...content.querySelectorAll('h2,h3')].find((heading) =>
    /^abstract$/i.test(textIn(heading)),
  );
  const names = after(/^authors:?/i, textPieces(box))
    .map((piece) => piece.replace(/^[,\s]+|[,\s]+$/g, '').slice(0, 500))
    .filter((name) => name && !/^\+?\d/.test(name));
  return {
    ...readCard(box, page),
    abstract: textFrom(longest(title?.parentElement, 'p')?.textContent, 100_000),
    authors: names.slice(0, 10_000).map((name) => ({ name })),
    links: linksIn(content),
  };
};

/** The pieces of text after the one that begins with a label, which may hold the first itself. */
function after(label: RegExp, pieces: readonly string[]): string[] {
  const index = pieces.findIndex((piece) => label.test(piece));
  if (index < 0) return [];
  return [pieces[index]?.replace(label, '').trim() ?? '', ...pieces.slice(index + 1)].filter(
    Boolean,
  );
}

/** The innermost element with the longest text, when that is too long for anything but an abstract. */
function longest(within: Element | null | undefined, selector: string): Element | undefined {
  let found: Element | undefined;
  let length = 80;
  for (const element of within?.querySelectorAll(selector) ?? []) {
    const text = textIn(element);
    if (text.length <= length || element.querySelector(`p,div,ul,${headings}`)) continue;
    if (/^AI-generated summary$/i.test(textIn(element.nextElementSibling))) continue;
    found = element;
    length = text.length;
  }
  return found;
}

/** The control to vote holds a checkbox, whoever looks; older cards ask to log in with it. */
function upvotesIn(card: Element): number | undefined {
  const controls = [
    card.querySelector('input[type="checkbox"]')?.parentElement,
    ...card.querySelectorAll('a[href^="/login?next="],label'),
  ];
  return controls.map((control) => countIn(textIn(control))).find((count) => count !== undefined);
}

function linksIn(element: Element): FieldValues['links'] {
  const anchors = [...element.querySelectorAll('a[href]:not([rel~="nofollow"])')];
  const address = (test: (anchor: Element) => boolean) =>
    addressFrom(anchors.find(test)?.getAttribute('href'));
  return {
    code: address((anchor) => /^https:\/\/github\.com\/./.test(anchor.getAttribute('href') ?? '')),
    project: address((anchor) => /^project page$/i.test(textIn(anchor))),
  };
}
