import type { Random } from '../generate/random';

/**
 * Ways in which a site may change its pages. Each changes a document in place; `entries` are the
 * elements of each paper's entry, first to last, so that entries can be wrapped and parted.
 */
export type Mutation = (
  document: Document,
  entries: readonly (readonly Element[])[],
  random: Random,
) => void;

/** A word that no site uses, the same for the same word. */
const renamed = (word: string, salt: number): string => {
  let hash = salt;
  for (const sign of word) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647;
  return `x${hash.toString(36)}`;
};

/** An element by another name, in the same place. */
const replaceTag = (element: Element, tag: string): void => {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
};

const box = (document: Document, html: string): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild ?? holder;
};

const advertisement =
  '<div class="sponsored"><a href="https://shop.example.org/sheep"><img alt="">Buy sheep</a><p>Advertisement</p></div>';
const related = (links: readonly string[]) =>
  `<aside class="related"><h4>Related papers</h4><ul>${links
    .map((link) => `<li>${link}</li>`)
    .join('')}</ul></aside>`;

/** Puts boxes before some of the entries. */
const insert = (
  entries: readonly (readonly Element[])[],
  random: Random,
  make: (document: Document) => Element,
): void => {
  for (const [first] of entries) {
    if (first?.parentElement && random.chance(0.3)) first.before(make(first.ownerDocument));
  }
};

export const mutations: Readonly<Record<string, Mutation>> = {
  'classes renamed': (document, _, random) => {
    const salt = random.between(1, 1_000);
    for (const element of document.querySelectorAll('[class]')) {
      const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
      element.setAttribute('class', names.map((name) => renamed(name, salt)).join(' '));
    }
  },
  'data-* dropped': (document) => {
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of [...element.attributes]) {
        if (name.startsWith('data-')) element.removeAttribute(name);
      }
    }
  },
  'attributes re-ordered': (document, _, random) => {
    for (const element of document.querySelectorAll('body *')) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
      for (const [name] of attributes) element.removeAttribute(name);
      const order = new Map(attributes.map((attribute) => [attribute, random.next()]));
      attributes.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      for (const [name, value] of attributes) element.setAttribute(name, value);
    }
  },
  'entries wrapped': (document, entries) => {
    for (const elements of entries) {
      const wrapper = document.createElement('div');
      elements[0]?.before(wrapper);
      wrapper.append(...elements);
    }
  },
  'entries unwrapped': (_, entries) => {
    for (const element of entries.flat()) element.replaceWith(...element.childNodes);
  },
  'div, section, article swapped': (document, _, random) => {
    const tags = ['div', 'section', 'article'];
    for (const element of document.querySelectorAll('body div, body section, body article')) {
      replaceTag(element, random.pick(tags));
    }
  },
  'advertisements inserted': (_, entries, random) =>
    insert(entries, random, (document) => box(document, advertisement)),
  'related papers inserted': (_, entries, random) => {
    // Links to other papers of the same listing, as a site would offer them.
    const links = entries.flatMap((elements) => {
      const anchor = elements.flatMap((one) => [...one.querySelectorAll('a[href]')])[0];
      const href = anchor?.getAttribute('href');
      return href ? [`<a href="${href}">See also</a>`] : [];
    });
    if (links.length === 0) return;
    insert(entries, random, (document) =>
      box(document, related(Array.from({ length: 3 }, () => random.pick(links)))),
    );
  },
};
