import { unlessArxiv } from '../bibliography/identifiers';
import { cslName } from '../bibliography/people';
import { present } from '../present';
import type { Fields } from './fields';
import { peopleIn } from './people';

/** Of reports and their like, `number` is their own; of others it is the issue they are in. */
const numbered = new Set(['techreport', 'report', 'patent', 'manual', 'standard']);

/** What an entry says for which a paper has no field, by the names of CSL's variables. */
export function cslVariables(
  type: string,
  fields: Fields,
  isPreprint: boolean,
): Readonly<Record<string, unknown>> | undefined {
  const number = unlessArxiv(fields.line('number'));
  const publisher = fields.line('publisher', 'school', 'institution', 'organization');
  const isArchive = isPreprint && /^arxiv/i.test(publisher ?? '');
  const editors = peopleIn(fields.source('editor') ?? '').map(cslName);
  const variables = present<Record<string, unknown>>({
    volume: unlessArxiv(fields.line('volume')),
    issue: numbered.has(type) ? undefined : (number ?? fields.line('issue')),
    number: (numbered.has(type) ? number : undefined) ?? fields.line('reportnumber'),
    page: unlessArxiv(fields.line('pages'))?.replace(/(\d)\s*[-–—]+\s*(?=\d)/g, '$1-'),
    publisher: isArchive ? undefined : publisher,
    'publisher-place': fields.line('address', 'location'),
    edition: fields.line('edition'),
    ISSN: fields.line('issn'),
    ISBN: fields.line('isbn'),
    'collection-title': fields.line('series'),
    genre: type === 'mastersthesis' ? (fields.line('type') ?? "Master's thesis") : undefined,
    editor: editors.length > 0 ? editors : undefined,
  });
  return Object.keys(variables).length > 0 ? variables : undefined;
}
