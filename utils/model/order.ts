/** Total orders over plain data, so that merging never depends on who asked first. */

/** One text per value, whatever the order of its members: equal texts mean equal values. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Compares by code unit, the same on every machine and in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sameValue = (a: unknown, b: unknown): boolean =>
  a === b || canonicalText(a) === canonicalText(b);

/** The greater of two by `compare`, then by canonical text. */
export function greater<Value>(
  a: Value,
  b: Value,
  compare: (a: Value, b: Value) => number = () => 0,
): Value {
  if (a === b) return a;
  return (compare(a, b) || compareText(canonicalText(a), canonicalText(b))) >= 0 ? a : b;
}

/** The record's own member: names come from users and pages, and may be “constructor”. */
export const own = <Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);

/** Joins two records name by name; a name in only one of them keeps its value. */
export function joinRecords<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  join: (a: Value, b: Value, name: string) => Value,
): Readonly<Record<string, Value>> {
  // Most are joined with nothing: a row with no other of its paper, a page's record with a new row.
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return Object.fromEntries(joinMaps(new Map(Object.entries(a)), new Map(Object.entries(b)), join));
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  for (const _name in record) return false;
  return true;
}

/** Joins two maps key by key. */
export function joinMaps<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  join: (a: Value, b: Value, key: Key) => Value,
): Map<Key, Value> {
  const joined = new Map(a);
  for (const [key, value] of b) {
    const known = joined.get(key);
    joined.set(key, known === undefined ? value : join(known, value, key));
  }
  return joined;
}
