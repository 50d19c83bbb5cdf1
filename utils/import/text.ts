import type { PaperId } from '../paper/identity';
import { itemOf } from './entry';
import type { ImportFormat } from './imported';
import { linksTo } from './links';
import { type Mention, mentionsIn } from './mentions';
import { titleOfPage } from './page-title';
import { titleBeside } from './title-beside';

/** Any text, such as a page, a message or a list of links: the papers that it mentions, each once. */
export const anyText: ImportFormat = {
  id: 'text',
  label: 'Text',
  extensions: ['txt', 'text', 'md', 'markdown'],
  recognises: () => true,
  *read(text) {
    const seen = new Set<PaperId>();
    for (const { content, number, end } of linesOf(text)) {
      if (content.length < shortest) continue;
      for (const mention of mentionsIn(content)) {
        const { id, version, address } = mention;
        if (seen.has(id)) continue;
        seen.add(id);
        yield itemOf({
          line: number,
          source: content,
          named: { ids: [id], ...(version !== undefined && { version }) },
          facts: {
            title: titleBeside(content, mention) ?? titleBelow(content, mention, text, end),
            links: linksTo([address]),
          },
        });
      }
    }
  },
};

/** As short as `pmid:1`. Many lines are shorter. */
const shortest = 6;

function* linesOf(text: string) {
  let start = 0;
  let number = 1;
  for (const { 0: sign, index } of text.matchAll(/\r\n?|\n|$/g)) {
    const end = index + sign.length;
    yield { content: text.slice(start, index), number, end };
    start = end;
    number += 1;
  }
}

/** The title that arXiv gives below a number, in its lists and messages, on one or more lines. */
const below = /^((?:[^\n]*\n){0,4}?)Title:\s*([^\n]+(?:\n {2,}\S[^\n]*)*)/;

function titleBelow(line: string, { start }: Mention, text: string, end: number) {
  const beginsLine = /^\s*(?:\[\d+\]\s*)?$/.test(line.slice(0, start).slice(-40));
  if (!beginsLine || !/^arxiv:/i.test(line.slice(start, start + 6))) return undefined;
  const following = text.slice(end, end + 1_000).replaceAll('\r', '');
  const [, between = '', title = ''] = below.exec(following) ?? [];
  return mentionsIn(between).next().done ? titleOfPage(title) : undefined;
}
