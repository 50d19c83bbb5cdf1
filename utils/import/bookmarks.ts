import { type Bookmark, bookmarksIn } from './bookmark-list';
import { instantOf } from './dates';
import { itemOf, unreadable } from './entry';
import { type Named, namedBy } from './identifiers';
import type { ImportFormat, ImportItem } from './imported';
import { limits, textOf } from './limits';
import { lineCounter } from './lines';
import { linksTo } from './links';
import { titleOfPage } from './page-title';
import { splitTags, tagsOf } from './tags';

/**
 * Bookmarks as browsers and bookmarking services export them, in the format that began with Netscape.
 * Most lead to no paper: those are not each reported, but counted, and said once.
 */
export const bookmarksFile: ImportFormat = {
  id: 'bookmarks',
  label: 'Bookmarks',
  extensions: ['html', 'htm'],
  recognises: (beginning) =>
    /^\s*<!doctype netscape-bookmark-file/i.test(beginning) ||
    /<dt>\s*<(?:a|h3)\s/i.test(beginning),
  *read(text) {
    const lineAt = lineCounter(text);
    let others = 0;
    let first = { line: 1, address: '' };
    for (const bookmark of bookmarksIn(text)) {
      const line = lineAt(bookmark.at);
      const address = bookmark.attributes.get('href') ?? '';
      const named = namedBy([address]);
      if (named.ids.length) {
        yield paperOf(bookmark, address, named, line);
        continue;
      }
      if (!others) first = { line, address };
      others += 1;
    }
    if (others) yield unreadable(first.line, leftOut(others), first.address);
  },
};

const leftOut = (count: number) =>
  count === 1
    ? 'One bookmark was left out, because its address is not known to be that of a paper.'
    : `${count} bookmarks were left out, because their addresses are not known to be those of papers.`;

function paperOf(bookmark: Bookmark, address: string, named: Named, line: number): ImportItem {
  const { attributes, folder, title, description } = bookmark;
  return itemOf({
    line,
    source: address,
    named,
    facts: { title: titleOfPage(title), links: linksTo([address]) },
    own: {
      tags: tagsOf([folder, ...splitTags(attributes.get('tags') ?? '')]),
      note: textOf(description, limits.note),
      savedAt: instantOf(attributes.get('add_date')),
    },
  });
}
