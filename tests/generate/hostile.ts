import fc from 'fast-check';
import type { PaperId } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';

/** Papers as a hostile or broken page would have them: valid to the schema, and nothing more. */

const fragments = [
  ...['{', '}', '{{', '}}', '\\', '\\{', '\\}', '$', '$$', '\\(', '\\)', '%', '#', '&', '_', '^'],
  ...['~', '<', '>', '|', '@', '@misc{evil,', '"', "'", ',', ';', '=', '\\"o', '\\emph{', '\\url{'],
  ...['\\input{/etc/passwd}', '\\write18{ls}', '{\\it ', '$x_1^{2}$', '<script>alert(1)</script>'],
  ...['\u0000', '\u0007', '\u001b[31m', '\u0085', '\u2028', '\ud800', '\ufeff', '\ufffe'],
  ...[
    '\u202e',
    '\u200f',
    'مرحبا',
    'שלום',
    '王伟',
    '김철수',
    'Łukasz',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    '𝔘',
  ],
  ...[
    'and',
    ' and ',
    ' AND ',
    'others',
    ' et al.',
    'Jr.',
    'van der',
    'BERT',
    'a',
    ' ',
    '\n',
    '\n\n',
  ],
  ...['ER  - ', '__proto__', '=HYPERLINK("http://x")', '-->', ']]>', '\r\n@comment{'],
];

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fragments) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Text made to break whatever it is written into; never empty, no blanks at its ends. */
export const hostileText = (maxLength = 20): fc.Arbitrary<string> =>
  fc
    .array(fragment, { minLength: 1, maxLength })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');

const paperId: fc.Arbitrary<PaperId> = fc.constantFrom(
  'arxiv:2407.21783',
  'arxiv:hep-th/9901001',
  'doi:10.1000/a}b{c_d%e',
  'doi:10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  'openreview:abc_DEF-123',
  'scholar:a_b-c_d-e',
  'url:https://example.org/a%7Bb?q=%22',
);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const withoutUndefined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A name, and as its family's anything, also what stands at its end. */
const author = fc
  .record({ given: hostileText(6), family: maybe(hostileText(3)), isItsEnd: fc.boolean() })
  .map(({ given, family, isItsEnd }) =>
    withoutUndefined({ name: isItsEnd && family ? `${given} ${family}` : given, family }),
  );

/** A paper with hostile text in every field that takes text. */
export const hostilePaper: fc.Arbitrary<Paper> = fc
  .record({
    ids: fc.uniqueArray(paperId, { minLength: 1, maxLength: 4 }),
    type: maybe(fc.constantFrom('article', 'preprint', 'thesis', 'paper-conference', '}{')),
    title: hostileText(),
    authors: fc.array(author, { maxLength: 5 }),
    authorCount: maybe(fc.nat(10)),
    abstract: maybe(hostileText(40)),
    published: maybe(fc.constantFrom('2024', '2024-02', '1999-12-31', '0000')),
    version: maybe(fc.integer({ min: 1, max: 99 })),
    venue: maybe(hostileText(4)),
    categories: fc.array(fc.oneof(fc.constant('cs.CL'), hostileText(3)), { maxLength: 3 }),
    keywords: fc.array(hostileText(3), { maxLength: 3 }),
    tags: fc.array(hostileText(3), { maxLength: 4 }),
    note: fc.oneof(fc.constant(''), hostileText(40)),
    citationKey: maybe(hostileText(4)),
    csl: maybe(fc.record({ volume: hostileText(3), page: fc.anything(), issue: fc.nat() })),
    savedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00+01:00'),
    alien: maybe(fc.jsonValue()),
  })
  .map((fields) => {
    const [key = 'arxiv:2407.21783'] = fields.ids;
    const paper = {
      ...withoutUndefined(fields),
      key,
      links: { page: 'https://example.org/papers' },
      sources: [],
      signals: {},
      status: 'to-read',
      updatedAt: fields.savedAt,
    };
    return paper as unknown as Paper;
  });
