import { hashTexts } from '../hash';
import type { Paper } from '../paper/schema';
import { ownKey } from './citation-key';
import { type ExportChoices, usualChoices } from './format';
import { arxivNumber, citedAddress, doiOf } from './identifiers';
import { obsidianTags } from './note-tags';
import { cleanLine, cleanText } from './text';
import { workOf } from './work';
import { type YamlValue, yamlField, yamlValue } from './yaml';
import { yearOf } from './year';

/** One Markdown file for one paper, as programs of notes keep them: Obsidian, Logseq, Zettlr. */
export interface NoteFile {
  /** With its extension. */
  readonly name: string;
  readonly text: string;
}

export interface NoteOptions {
  /** What the file is called, without its extension; `NoteNames` gives names out. */
  readonly name: string;
  /** The citation key; without it the paper's own. */
  readonly key?: string;
  readonly choices?: ExportChoices;
}

/** The field that says which paper a file is of, whatever the file is called. */
export const keyField = 'offprint';

/** The fields that are Offprint's, in the order they are written. Others in a file are the user's. */
export const ownFields = [
  'title',
  'authors',
  'year',
  'published',
  'venue',
  'arxiv',
  'doi',
  'url',
  'tags',
  'status',
  'rating',
  'saved',
  'citekey',
  'aliases',
  keyField,
] as const;

/** Fields that the user adds to as well; what is in them besides Offprint's stays. */
export const sharedFields = ['tags', 'aliases'] as const;

export type OwnFields = Readonly<Partial<Record<(typeof ownFields)[number], YamlValue>>>;

/** What Offprint writes of a paper: the rest of a file is the user's. */
export interface OwnPart {
  readonly fields: OwnFields;
  /** Markdown. */
  readonly body: string;
}

/** What stands before Offprint's part of the text. */
export const bodyBegin =
  '<!-- offprint:begin Offprint writes this part; your own text is kept above and below it -->';
const marker = '<!-- offprint:';
/** What stands after it: a seal of what it was when it was written, and which of the tags were Offprint's. */
const bodyEnd = (seal: string, tags: readonly string[]): string =>
  `${marker}end ${[seal, ...tags].join(' ')} -->`;

/** A paper as a note. */
export function noteFile(paper: Paper, options: NoteOptions): NoteFile {
  const own = ownPartOf(paper, options);
  return {
    name: `${options.name}.md`,
    text: `---\n${frontMatterOf(own.fields)}---\n\n${bodyOf(own)}\n`,
  };
}

/** Fields as YAML, a line's end after each. */
export const frontMatterOf = (fields: OwnFields): string =>
  ownFields.map((name) => yamlField(name, fields[name])).join('');

/** What a note says of a paper. */
export function ownPartOf(
  paper: Paper,
  { name, key = ownKey(paper), choices = usualChoices }: NoteOptions,
): OwnPart {
  const title = cleanLine(paper.title);
  const year = yearOf(paper);
  const { published } = paper;
  return {
    fields: {
      title,
      authors: paper.authors.map((author) => cleanLine(author.name)).filter(Boolean),
      ...(year && { year: Number(year) }),
      // Obsidian knows a whole date for one; of less it would complain.
      ...(published && {
        published: /^\d{4}-\d\d-\d\d$/.test(published) ? day(published) : published,
      }),
      venue: workOf(paper).container ?? cleanLine(paper.venue ?? ''),
      arxiv: arxivNumber(paper) ?? '',
      doi: doiOf(paper, choices) ?? '',
      url: citedAddress(paper) ?? '',
      tags: obsidianTags(paper.tags),
      status: paper.status,
      ...(paper.rating && { rating: paper.rating }),
      saved: day(new Date(paper.savedAt).toISOString().slice(0, 10)),
      citekey: key,
      // So that a link may say the whole title, which the file's name often cannot.
      aliases: title && title !== name ? [title] : [],
      [keyField]: paper.key,
    },
    body: [
      choices.abstracts ? abstractOf(paper) : '',
      choices.notes ? unmarked(cleanText(paper.note)) : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

const day = (date: string) => ({ plain: date });

/** Offprint's part of the text, between its marks. */
export function bodyOf(own: OwnPart): string {
  const values = ownValuesOf(own);
  const end = bodyEnd(sealOf(values, own.body), listOf(values.tags));
  return [bodyBegin, own.body, end].filter(Boolean).join('\n\n');
}

/** The fields as a reader of YAML has them. */
export const ownValuesOf = ({ fields }: OwnPart): Readonly<Record<string, unknown>> =>
  Object.fromEntries(ownFields.map((name) => [name, yamlValue(fields[name])]));

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);

const sealedFields = ownFields.filter((name) => !sharedFields.some((shared) => shared === name));

/** Tells whether Offprint's part of a file is as Offprint wrote it. */
export function sealOf(values: Readonly<Record<string, unknown>>, body: string): string {
  const fields = sealedFields.filter((name) => present(values[name]));
  const parts = fields.map((name) => `${name}: ${JSON.stringify(values[name])}`);
  return hashTexts([...parts, body.trim()]).toString(36);
}

const present = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length);

/** In a callout: each line marked, so that nothing in the abstract can end it. */
function abstractOf(paper: Paper): string {
  const abstract = inert(cleanText(paper.abstract ?? ''));
  if (!abstract) return '';
  const lines = abstract.split('\n').map((line) => `> ${line}`.trimEnd());
  return ['> [!abstract]', ...lines].join('\n');
}

/**
 * Text of a page that is to stay text in a vault, where plug-ins run what stands in code or between
 * `<%` and `%>`: no code, no HTML, no images, no embedded notes, no comments. Maths stays maths.
 */
const inert = (text: string): string =>
  text.replaceAll('`', '&#96;').replace(/~(?=~~)|<(?=[^\s\d])|[![](?=\[)|%(?=%)/g, '$& ');

/** The user's note without what would end Offprint's part before its end. */
const unmarked = (text: string): string => text.replaceAll(marker, marker.replace(':', ' :'));
