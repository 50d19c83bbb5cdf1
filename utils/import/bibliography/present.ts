/** The fields that have a value: what a file does not say is absent, not undefined. */
export function present<Fields extends object>(
  fields: {
    readonly [Name in keyof Fields]: Fields[Name] | undefined;
  },
): Fields {
  const kept: Partial<Fields> = {};
  for (const name in fields) {
    if (fields[name] !== undefined) kept[name] = fields[name];
  }
  return kept as Fields;
}
