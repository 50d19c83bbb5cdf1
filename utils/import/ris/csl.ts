import { unlessArxiv } from '../bibliography/identifiers';
import { cslName, partsOfInverted } from '../bibliography/people';
import { present } from '../present';
import type { RisFields } from './fields';
import { isBook, isPart } from './types';

/** What a record says for which a paper has no field, by the names of CSL's variables. */
export function cslVariables(
  type: string,
  fields: RisFields,
  isPreprint: boolean,
): Readonly<Record<string, unknown>> | undefined {
  const publisher = fields.line('PB');
  const isArchive = isPreprint && /^arxiv/i.test(publisher ?? '');
  const editors = fields
    .parts('ED', ...(isPart(type) ? ['A2'] : []))
    .map((name) => cslName(name.includes(',') ? partsOfInverted(name.split(','), 'last') : name));
  const numbers = fields.lines('SN').join(' ');
  const variables = present<Record<string, unknown>>({
    volume: unlessArxiv(fields.line('VL')),
    issue: fields.line('IS'),
    page: pagesOf(fields),
    number: type === 'RPRT' ? unlessArxiv(fields.line('M1')) : undefined,
    publisher: isArchive ? undefined : publisher,
    'publisher-place': fields.line('CY'),
    // In records of articles this is when one appeared ahead of print.
    edition: isBook(type) || isPart(type) ? fields.line('ET') : undefined,
    ISSN: /(?<!\d)\d{4}-?\d{3}[\dX](?![\dX-])/i.exec(numbers)?.[0],
    ISBN: /(?<!\d)97[89][\d-]{10,14}(?!\d)|(?<![\d-])[\d-]{9,12}[\dX](?!\d)/i.exec(numbers)?.[0],
    'collection-title': fields.line('T3', ...(isBook(type) ? ['T2'] : [])),
    genre: type === 'THES' ? fields.line('M3') : undefined,
    editor: editors.length > 0 ? editors : undefined,
  });
  return Object.keys(variables).length > 0 ? variables : undefined;
}

/** `SP` may hold both ends; an article without pages has its number in `C7`. */
function pagesOf(fields: RisFields): string | undefined {
  const [first, last] = [unlessArxiv(fields.line('SP', 'C7')), fields.line('EP')];
  const isRange = first && last && first !== last && !/[-–]/.test(first);
  return isRange ? `${first}-${last}` : first?.replace(/(\d)\s?[–—]+\s?(?=\d)/g, '$1-');
}
