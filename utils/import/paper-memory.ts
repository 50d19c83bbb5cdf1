import { addressFrom, listFrom } from '../site/untrusted';
import { dateIn, instantOf } from './dates';
import { itemOf, unreadable } from './entry';
import { namedBy } from './identifiers';
import type { ImportFormat, ImportItem } from './imported';
import { isFields, jsonEntries, jsonValues, readJson } from './json-entries';
import { limits, lineOf, mostTags, textOf } from './limits';
import { lineCounter } from './lines';
import { linksTo } from './links';
import { authorsOf, splitNames } from './names';
import { tagsOf } from './tags';

type Fields = Readonly<Record<string, unknown>>;

/** What PaperMemory exports: an object of papers by their id, such as `Arxiv-2101.00001`. */
export const paperMemoryFile: ImportFormat = {
  id: 'paper-memory',
  label: 'PaperMemory',
  extensions: ['json'],
  recognises: (beginning) =>
    /^\s*\{/.test(beginning) &&
    /"(?:__dataVersion|pdfLink|codeLink|favoriteDate|lastOpenDate)"\s*:/.test(beginning),
  *read(text) {
    const lineAt = lineCounter(text);
    const [file] = jsonValues(text);
    if (!file || text[file.start] !== '{') {
      yield unreadable(1, 'This is no export of PaperMemory, which is an object of papers.', text);
      return;
    }
    for (const entry of jsonEntries(text, file.start)) {
      const { name = '', start } = entry;
      // Such as `__dataVersion`.
      if (name.startsWith('__')) continue;
      const line = lineAt(start);
      const source = `"${name}": ${text.slice(start, start + 1_000)}`;
      const reading = readJson(text, entry);
      if ('message' in reading) yield unreadable(line, reading.message, source);
      else if (isFields(reading.value)) yield paperOf(reading.value, name, line, source);
      else yield unreadable(line, 'This is no paper of PaperMemory, which is an object.', source);
    }
  },
};

/** Notes that PaperMemory writes itself when it finds where a paper was published. */
const automaticNote = /^(?:accepted|published) @ [^\n]{1,200}$/i;

function paperOf(fields: Fields, name: string, line: number, source: string): ImportItem {
  const { bibtex, note, year, venue, pdfLink, codeLink, key } = fields;
  const id = typeof fields.id === 'string' ? fields.id : name;
  const named = namedBy([
    id.replace(/^arxiv-/i, ''),
    pdfLink,
    fields.doi,
    ...bibtexIdentifiers(bibtex),
  ]);
  const written = textOf(note, limits.note);
  const isAutomatic = written !== undefined && automaticNote.test(written);
  return itemOf({
    line,
    source,
    named,
    facts: {
      title: lineOf(fields.title, limits.title),
      authors: authorsOf(typeof fields.author === 'string' ? splitNames(fields.author) : []),
      published: dateIn(year),
      venue: lineOf(venue, limits.venue),
      comment: isAutomatic ? lineOf(written, limits.comment) : undefined,
      links: { ...linksTo([pdfLink]), code: addressFrom(codeLink) },
    },
    own: {
      tags: tagsOf(listFrom(fields.tags, mostTags)),
      note: isAutomatic ? undefined : written,
      rating: fields.favorite === true ? 5 : undefined,
      savedAt: instantOf(fields.addDate),
      citationKey: keyIn(key),
    },
  });
}

/** The key of a citation, but for those that PaperMemory makes up when it knows none. */
function keyIn(key: unknown): string | undefined {
  const written = lineOf(key, limits.citationKey);
  return written?.startsWith('defaultKey_') ? undefined : written;
}

const bibtexField = /\b(?:doi|eprint|url)\s*=\s*[{"]([^{}"\n]*)[}"]/gi;

/** The identifiers in the BibTeX that it keeps of a paper, which is mostly that of the publication. */
const bibtexIdentifiers = (bibtex: unknown): string[] =>
  typeof bibtex === 'string'
    ? Array.from(bibtex.matchAll(bibtexField), ([, value = '']) => value)
    : [];
