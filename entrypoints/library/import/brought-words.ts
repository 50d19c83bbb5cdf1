import type { ShownField } from '../../../components/import-dialog/EntryDetail';
import { idName } from '../../../components/paper-row/identifiers';
import type { StagedEntry } from '../../../utils/db/staging';
import {
  type ComparedField,
  type Comparison,
  importedText,
  isGiven,
} from '../../../utils/import/compare';
import type { ImportedOwn, ImportedPaper } from '../../../utils/import/imported';
import { textOf } from '../../../utils/import/limits';
import { fieldNames } from '../../../utils/interface/field-names';
import { statusNames } from '../../../utils/interface/status';
import { dateWords } from '../../../utils/interface/words';
import { textOf as idText } from '../../../utils/paper/identity';
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

/**
 * What an entry brings: its identifiers, and the fields, of a known paper those that the library lacks,
 * of another all but its title.
 */
export function broughtBy(entry: StagedEntry): readonly ShownField[] {
  if (entry.kind === 'unreadable') return [];
  const { paper, comparison } = entry;
  const ids = (comparison?.newIds ?? paper.ids.filter(isGiven)).map((id) => ({
    ...{ field: id, label: idName(id) ?? 'Address', value: idText(id) },
  }));
  const names = Object.keys(fieldNames) as Field[];
  const fields = names.flatMap((field) => {
    if (comparison ? !comparison.adds.some((added) => added === field) : field === 'title')
      return [];
    const value = textOf(textIn(paper, field, comparison), most);
    return value ? [{ field, label: fieldNames[field], value }] : [];
  });
  return [...ids, ...fields];
}

function textIn(paper: ImportedPaper, field: Field, known: Comparison | undefined): string {
  const { categories = [], keywords = [], links = {} } = paper.facts;
  switch (field) {
    case 'ids':
      return ''; // each is told by itself
    case 'tags':
      return (known?.newTags ?? paper.own.tags).join(', ');
    case 'csl':
      return known?.newVariables ?? importedText(paper, field);
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
