import { readRows } from '../../utils/db/queries';
import { type ExportFormat, exportFormats } from '../../utils/export';
import { escapeHtml } from '../../utils/export/html-text';
import { homeAddress } from '../../utils/export/identifiers';
import { markdownLink } from '../../utils/export/markdown-text';
import { cleanLine } from '../../utils/export/text';
import { ToldError, troubleWords } from '../../utils/interface/trouble';
import { paperCount } from '../../utils/interface/words';
import type { PaperId } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';
import { copyRichWhenReady, copyWhenReady, type RichText } from './clipboard';
import { recallPreferences } from './export/preferences';
import { writePapers } from './export/write-papers';
import { library } from './library';
import { say } from './view-state';

/** One way of putting papers on the clipboard. */
export interface CopyKind {
  readonly id: string;
  /** As in “Copied 3 papers as BibTeX”. */
  readonly label: string;
  readonly copy: (papers: readonly PaperId[]) => Promise<void>;
}

/** The formats that are pasted, and not only read from files. */
const pasted: ReadonlySet<string> = new Set(['bibtex', 'biblatex', 'ris', 'csl-json']);

const inFormat = (format: ExportFormat): CopyKind => ({
  id: format.id,
  label: format.label,
  copy: (papers) => copyWhenReady(writtenAs(format, papers)),
});

/** Papers in a format, written as the user exported last. */
async function writtenAs(format: ExportFormat, papers: readonly PaperId[]): Promise<Blob> {
  const { choices, keyPattern } = recallPreferences();
  const written = await writePapers({
    ...{ format, papers, choices, keyPattern, as: 'text' },
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if (!written.ok) throw new ToldError(written.error.message);
  return written.value.file;
}

const eachLine = (lines: readonly string[]) => `${lines.join('\n')}\n`;

const markdown: CopyKind = {
  id: 'markdown-link',
  label: 'Markdown links',
  copy: (papers) =>
    copyWhenReady(
      readRows(library, papers).then((rows) =>
        eachLine(rows.map((row) => markdownLink(row.title, homeAddress(row)))),
      ),
    ),
};

const rich: CopyKind = {
  id: 'rich-link',
  label: 'links with titles',
  copy: (papers) =>
    copyRichWhenReady(
      readRows(library, papers)
        .then((rows) => rows.map(linkTo))
        .then(paragraphs),
    ),
};

function linkTo(paper: Paper): RichText {
  const [title, address] = [cleanLine(paper.title), homeAddress(paper)];
  return {
    text: `${title} ${address}`,
    html: `<a href="${escapeHtml(address)}">${escapeHtml(title)}</a>`,
  };
}

const paragraphs = (parts: readonly RichText[]): RichText => ({
  text: eachLine(parts.map(({ text }) => text)),
  html: parts.map(({ html }) => `<p>${html}</p>`).join('\n'),
});

/** Formatted references; how they are written is loaded when somebody wants one. */
const reference = (id: string, label: string): CopyKind => ({
  id,
  label,
  copy: (papers) => copyRichWhenReady(referencesTo(papers, id).then(paragraphs)),
});

async function referencesTo(papers: readonly PaperId[], id: string): Promise<readonly RichText[]> {
  const [{ citationStyles, formatReference }, rows] = await Promise.all([
    import('../../utils/citation'),
    readRows(library, papers),
  ]);
  const style = citationStyles.find((each) => each.id === id);
  if (!style) throw new Error(`There is no style ${id}`);
  return rows.map((row) => formatReference(row, style));
}

/** Everything that papers can be copied as, in groups as a menu shows them. */
export const copyGroups: readonly {
  readonly label: string;
  readonly kinds: readonly CopyKind[];
}[] = [
  { label: 'Formats', kinds: exportFormats.filter(({ id }) => pasted.has(id)).map(inFormat) },
  { label: 'Links', kinds: [markdown, rich] },
  {
    label: 'References',
    kinds: [
      reference('apa', 'APA'),
      reference('ieee', 'IEEE'),
      reference('acm', 'ACM'),
      reference('nature', 'Nature'),
      reference('chicago', 'Chicago'),
    ],
  },
];

/** Puts papers on the clipboard, and says so. */
export async function copyAs(papers: readonly PaperId[], kind: CopyKind): Promise<void> {
  try {
    await kind.copy(papers);
    say({ text: `Copied ${paperCount(papers.length)} as ${kind.label}` });
  } catch (error) {
    say({
      tone: 'error',
      text: `That was not copied. ${troubleWords(error, 'clipboard')}`,
      action: { label: 'Try again', run: () => void copyAs(papers, kind) },
    });
  }
}
