const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The fields that have a value: empty texts and lists say nothing, and are absent. */
export const present = <Fields extends object>(
  fields: {
    readonly [Name in keyof Fields]?: Fields[Name] | undefined;
  },
): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value))) as Fields;
