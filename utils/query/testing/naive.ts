import type { PaperRow } from '../../model/row';
import type { PaperId } from '../../paper/identity';
import { textOf } from '../../paper/identity';
import {
  categoryKey,
  firstDayOf,
  has,
  is,
  isInCategory,
  isUnderTag,
  siteIdsOf,
} from '../../search/facts';
import { fieldsOf } from '../../search/fields';
import { findPattern, type Pattern, tokensOf } from '../../text/tokens';
import type { Query } from '../syntax';

/** A row with the papers that it is linked to. */
export type LinkedRow = PaperRow & { readonly linked?: readonly PaperId[] };

/**
 * Does a query find a paper? Worked out from the whole row each time: slow, and so short that it can
 * be seen to be right. What is fast is tested against it.
 */
export function matches(query: Query, row: LinkedRow): boolean {
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.parts.every((part) => matches(part, row));
    case 'or':
      return query.parts.some((part) => matches(part, row));
    case 'not':
      return !matches(query.part, row);
    case 'text':
      return textsOf(row, query.field).some((text) => holds(text, query.pattern));
    case 'tag':
      return row.tagKeys.some((key) => isUnderTag(key, query.key));
    case 'status':
      return row.status === query.status;
    case 'site':
      return siteIdsOf(row).includes(query.site);
    case 'category':
      return row.categories.some((category) => isInCategory(categoryKey(category), query.category));
    case 'id':
      return row.ids.includes(query.id);
    case 'idBegins':
      return row.ids.some((id) => textOf(id).toLowerCase().startsWith(query.text));
    case 'has':
      return has(row, query.what);
    case 'is':
      return is(row, query.what);
    case 'date': {
      const date = dateOf(row, query.field);
      const { from, before } = query;
      if (date === undefined) return false;
      return (from === undefined || date >= from) && (before === undefined || date < before);
    }
    case 'number': {
      const number = query.field === 'rating' ? row.rating : row.signals[query.field];
      const { from, to } = query;
      if (number === undefined) return false;
      return (from === undefined || number >= from) && (to === undefined || number <= to);
    }
  }
}

const holds = (text: string, pattern: Pattern) => findPattern(tokensOf(text), pattern) >= 0;

/** The texts of a field; without one all, and the names of the tags. */
function textsOf(row: PaperRow, field: string | undefined): readonly string[] {
  const fields = fieldsOf(row).filter((one) => field === undefined || one.field === field);
  const texts = fields.flatMap((one) => one.texts);
  return field === undefined ? [...texts, ...row.tags] : texts;
}

function dateOf(row: PaperRow, field: 'saved' | 'updated' | 'published'): string | undefined {
  if (field === 'saved') return row.savedAt;
  if (field === 'updated') return row.updatedAt;
  return row.published && firstDayOf(row.published);
}
