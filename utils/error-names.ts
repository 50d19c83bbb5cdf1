/** The names of an error and of what it was caused by: Dexie wraps the browser's errors. */
export function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, inner, failures } = error as Record<string, unknown>;
  const causes = [inner, ...(Array.isArray(failures) ? failures : [])];
  return [String(name), ...causes.flatMap((cause) => errorNames(cause, depth + 1))];
}
