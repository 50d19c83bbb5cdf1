/** What Hugging Face shows of a paper. Read by structure and wording: class names change often. */

import { headingIn, headings } from '../../detection/links';
import { findDate } from '../../site/dates';
import type { CardReader, FieldValues } from '../../site/site';
import { countIn, textIn, textPieces } from '../../site/text';
import { addressFrom, textFrom } from '../../site/untrusted';

/** The control to vote: logged out it is a link, else it labels a checkbox. */
const votes = 'a[href^="/login?"],label,:has(> input[type="checkbox"])';

/** Reads a card of a listing: of a day, a search, a collection. */
export const readCard: CardReader = ({ element: card }, { url, day }) => {
  const heading = headingIn(card) ?? [...card.querySelectorAll('a')].find(textIn);
  const paragraph = longest(card, 'p') ?? longest(card, 'div,span,blockquote');
  const abstract = textFrom(paragraph?.textContent, 100_000);
  const apart = card.querySelectorAll(`a[href*="github.com/"],${votes}`);
  const pieces = textPieces(card, [heading, paragraph, ...apart]);
  const details = pieces.join(' ');
  const date = findDate(details, day);
  return {
    title: textFrom((heading?.querySelector('a') ?? heading)?.textContent, 2_000),
    abstract,
    // The trending list shows a summary by a machine where there is one, and does not say so.
    partial:
      /\/trending$/.test(url.pathname) || /(?:…|\.\.\.)$/.test(abstract ?? '') ? ['abstract'] : [],
    authorCount: countIn(/(?<!\S)\d[\d,]*(?= authors?(?!\S))/.exec(details)?.[0] ?? ''),
    published: date?.day,
    links: linksIn(card),
    signals: {
      upvotes: countIn(textIn(card.querySelector(votes))),
      comments: countIn(
        textIn(card.querySelector('a[href$="#community"]')) ||
          (date && /^ (\d+)(?!\S)/.exec(details.slice(date.end))?.[1]) ||
          '',
      ),
    },
    submitter: textFrom(after(/^submitted by/i, pieces)[0], 500),
  };
};

/** Reads the page of one paper; `box` holds the title, the dates and the authors. */
export const readPaper: CardReader = (entry, page) => {
  const { element: box } = entry;
  const content = box.parentElement ?? box;
  const title = [...content.querySelectorAll('h2')].find(
    (heading) => textIn(heading) === 'Abstract',
  );
  const names = after(/^authors:?/i, textPieces(box))
    .map((piece) => piece.replace(/^, ?|,$/g, '').slice(0, 500))
    .filter((name) => /^[^\d+]/.test(name));
  return {
    ...readCard(entry, page),
    abstract: textFrom(longest(title?.parentElement, 'p')?.textContent, 100_000),
    authors: names.slice(0, 10_000).map((name) => ({ name })),
    links: linksIn(content),
  };
};

/** The pieces of text after the one that begins with a label, which may hold the first itself. */
function after(label: RegExp, pieces: readonly string[]): string[] {
  const index = pieces.findIndex((piece) => label.test(piece));
  const [first = '', ...rest] = index < 0 ? [] : pieces.slice(index);
  return [first.replace(label, '').trim(), ...rest].filter(Boolean);
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

/** The addresses of the code and of the project's own page, among links that users did not write. */
function linksIn(element: Element): FieldValues['links'] {
  const anchors = [...element.querySelectorAll('a[href^="https:"]:not([rel~="nofollow"])')];
  const address = (shape: RegExp, of: (anchor: Element) => string) =>
    addressFrom(anchors.find((anchor) => shape.test(of(anchor)))?.getAttribute('href'));
  return {
    code: address(/^https:\/\/github\.com\/./, (anchor) => anchor.getAttribute('href') ?? ''),
    project: address(/^project page$/i, textIn),
  };
}
