import { type HtmlPart, htmlParts } from './html-parts';
import { limits, lineOf } from './limits';

/** A bookmark as it stands in the file. */
export interface Bookmark {
  /** Where it begins. */
  readonly at: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** The path of the folders that it lies in, `a/b`; empty at the top. */
  readonly folder: string;
  readonly title: string;
  readonly description: string;
}

type Tag = Extract<HtmlPart, { kind: 'tag' }>;

const wanted = new Set([
  ...['href', 'add_date', 'tags', 'personal_toolbar_folder', 'unfiled_bookmarks_folder'],
]);

/** The folders that browsers have by themselves, which say nothing of what is in them. */
const ownFolders =
  /^(?:bookmarks?(?: ?(?:bar|menu|toolbar))?|(?:other|mobile|synced|all|imported|unsorted) ?(?:bookmarks|favou?rites)|favou?rites(?: bar)?|imported|lesezeichen(?:leiste|-(?:symbolleiste|menü))?|weitere lesezeichen|favoriten(?:leiste)?|barre (?:de favoris|personnelle)|autres favoris|marcadores|barra de (?:marcadores|favoritos)|otros (?:marcadores|favoritos))$/i;

/** The bookmarks of a file in their order. Folders may be nested to any depth. */
export function* bookmarksIn(text: string): Generator<Bookmark> {
  // The path of each list that is open.
  const paths: string[] = [];
  let heading: Tag | undefined;
  let link: Tag | undefined;
  let title = '';
  let description = '';
  let reading: 'title' | 'description' | undefined;
  const path = () => paths.at(-1) ?? '';
  for (const part of htmlParts(text, wanted)) {
    if (part.kind === 'text') {
      if (reading === 'title') title += part.text;
      if (reading === 'description') description += part.text;
      continue;
    }
    const { name, isEnd, attributes } = part;
    if (name === 'dd' && !isEnd && link) reading = 'description';
    else if (/^(?:a|h3|dt|dl)$/.test(name)) reading = undefined;
    if (!/^(?:a|h3|dl)$/.test(name) || (isEnd && name !== 'dl')) continue;
    // What describes a bookmark stands before the next one.
    if (link)
      yield { at: link.at, attributes: link.attributes, folder: path(), title, description };
    link = undefined;
    if (name === 'dl') {
      if (isEnd) paths.pop();
      else paths.push(heading ? pathInto(path(), title, heading, paths.length) : path());
      heading = undefined;
      continue;
    }
    title = '';
    description = '';
    reading = 'title';
    if (name === 'h3') heading = part;
    else if (attributes.has('href')) link = part;
    else reading = undefined;
  }
  if (link) yield { at: link.at, attributes: link.attributes, folder: path(), title, description };
}

/** The path of a folder in the folder `outer`, cut to the length of a tag. */
function pathInto(outer: string, title: string, { attributes }: Tag, depth: number): string {
  const name = lineOf(title, limits.tag) ?? '';
  const isOwn =
    attributes.has('personal_toolbar_folder') ||
    attributes.has('unfiled_bookmarks_folder') ||
    (depth === 1 && ownFolders.test(name));
  if (isOwn || !name) return outer;
  return outer ? (lineOf(`${outer}/${name}`, limits.tag) ?? '') : name;
}
