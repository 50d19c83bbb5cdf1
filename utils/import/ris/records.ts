import { type Line, linesOf } from '../lines';

/** One tag of a record with its lines, the first of which stands beside the tag. */
export interface RisField {
  /** In capitals. */
  readonly tag: string;
  readonly lines: string[];
}

export interface RisRecord {
  readonly line: number;
  /** Where it begins in the file. */
  readonly start: number;
  /** Where its last line ends. */
  readonly end: number;
  /** What `TY` says, in capitals; undefined where a record begins without it. */
  readonly type: string | undefined;
  readonly fields: readonly RisField[];
}

/** A limit against broken files; a paper has some thousands of authors at most. */
const mostFields = 1_000_000;

/** Tags that may have one space before their dash without being the beginning of a sentence. */
const knownTags = new Set(
  [
    'A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED EP ET',
    'ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PM PY RI RN RP SE SN SP ST',
    'T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2',
  ]
    .join(' ')
    .split(' '),
);
const tagged = /^[\ufeff\s]{0,4}([A-Za-z][A-Za-z\d])( {1,2})-(?:\s|$)/;

/**
 * The records of a RIS file. The end of one, `ER`, may be missing. A line without a tag goes on
 * with what the line before it says.
 */
export function* readRecords(text: string): Generator<RisRecord> {
  let record: Reading | undefined;
  for (const line of linesOf(text)) {
    const found = tagOf(line.text, record?.isLowerCase ?? false);
    if (!found) {
      record?.fields.at(-1)?.lines.push(line.text);
    } else if (found.tag === 'ER') {
      if (record) yield { ...record, end: line.start };
      record = undefined;
    } else {
      if (record && found.tag === 'TY') {
        yield { ...record, end: line.start };
        record = undefined;
      }
      record ??= begin(line, found);
      if (found.tag !== 'TY' && record.fields.length < mostFields)
        record.fields.push({ tag: found.tag, lines: [found.value] });
    }
  }
  if (record) yield { ...record, end: text.length };
}

interface Reading extends Omit<RisRecord, 'end'> {
  readonly fields: RisField[];
  readonly isLowerCase: boolean;
}

interface Tagged {
  readonly tag: string;
  readonly value: string;
  readonly isLowerCase: boolean;
}

const begin = (line: Line, { tag, value, isLowerCase }: Tagged): Reading => ({
  line: line.number,
  start: line.start,
  type: tag === 'TY' ? value.trim().toUpperCase() : undefined,
  fields: [],
  isLowerCase,
});

/** The tag that a line begins with. Prose may begin so too: “is - as we show - …”. */
function tagOf(line: string, takesLowerCase: boolean): Tagged | undefined {
  const [whole = '', written = '', spaces] = tagged.exec(line.slice(0, 12)) ?? [];
  if (!written) return undefined;
  const tag = written.toUpperCase();
  const value = line.slice(whole.length);
  const isLowerCase = tag !== written;
  const isTag =
    tag === 'TY'
      ? /^\s*[A-Za-z]{3,10}\s*$/.test(value)
      : tag === 'ER'
        ? !value.trim()
        : isLowerCase
          ? takesLowerCase
          : spaces === '  ' || knownTags.has(tag);
  return isTag ? { tag, value, isLowerCase } : undefined;
}
