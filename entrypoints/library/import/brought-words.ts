import type { ShownField } from '../../../components/import-dialog/EntryDetail';
import type { StagedEntry } from '../../../utils/db/staging';
import { type ComparedField, importedText } from '../../../utils/import/compare';
import type { ImportedOwn, ImportedPaper } from '../../../utils/import/imported';
import { textOf } from '../../../utils/import/limits';
import { fieldNames } from '../../../utils/interface/field-names';
import { statusNames } from '../../../utils/interface/status';
import { dateWords } from '../../../utils/interface/words';
import type { Status } from '../../../utils/paper/schema';

/** What comes in with an entry in words, as the preview shows it. */

type Field = keyof typeof fieldNames;

/** So many characters of a field are shown. */
const most = 600;

/** A value of a field as a person reads it. */
export function valueInWords(field: ComparedField, value: string): string {
  switch (field) {
    case 'status':
      return statusNames[value as Status] ?? value;
    case 'rating':
      return `${value} of 5`;
    case 'published':
      return dateWords(value);
    default:
      return value;
  }
}

/** What the user of the other program did with a paper, in a few words; empty where that is nothing. */
export function ownInShort({ status, rating, note, tags }: ImportedOwn): string {
  return [
    status && status !== 'to-read' && statusNames[status],
    rating && valueInWords('rating', `${rating}`),
    note && fieldNames.note,
    tags.slice(0, 20).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The fields that an entry brings: of a new paper all but its title, of a known one what is added. */
export function broughtBy(entry: StagedEntry): readonly ShownField[] {
  if (entry.kind === 'unreadable' || (entry.kind !== 'new' && !entry.comparison)) return [];
  const { paper, comparison } = entry;
  const tags = comparison?.newTags ?? paper.own.tags;
  const names = Object.keys(fieldNames) as Field[];
  return names.flatMap((field) => {
    if (comparison ? !comparison.adds.some((added) => added === field) : field === 'title')
      return [];
    const whole =
      comparison && field === 'csl' ? comparison.newVariables : textIn(paper, field, tags);
    const value = textOf(whole, most);
    return value ? [{ field, label: fieldNames[field], value }] : [];
  });
}

function textIn(paper: ImportedPaper, field: Field, tags: readonly string[]): string {
  const { categories = [], keywords = [], links = {} } = paper.facts;
  switch (field) {
    case 'tags':
      return tags.join(', ');
    case 'categories':
      return categories.join(', ');
    case 'keywords':
      return keywords.join(', ');
    case 'links.page':
      return links.page ?? '';
    default: {
      const value = importedText(paper, field);
      return value && valueInWords(field, value);
    }
  }
}
