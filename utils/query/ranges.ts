/** One end of a range, as written, and whether it belongs to the range. */
export interface End {
  readonly text: string;
  readonly included: boolean;
}

/** A range as written; where an end is missing, it goes on for ever. */
export interface WrittenRange {
  readonly low?: End;
  readonly high?: End;
}

/** Reads `x`, `>x`, `>=x`, `<x`, `<=x`, `x..y`, `x..` and `..y`. */
export function readRange(text: string): WrittenRange {
  const end = (written: string, included = true): End => ({ text: written.trim(), included });
  const [, sign, compared = ''] = /^([<>]=?)(.*)$/s.exec(text) ?? [];
  if (sign) {
    const one = end(compared, sign.endsWith('='));
    return sign.startsWith('>') ? { low: one } : { high: one };
  }
  const dots = text.indexOf('..');
  if (dots < 0) return { low: end(text), high: end(text) };
  const [low, high] = [text.slice(0, dots), text.slice(dots + 2)];
  return {
    // Dots alone are a range that lacks its beginning.
    ...((low !== '' || high === '') && { low: end(low) }),
    ...(high !== '' && { high: end(high) }),
  };
}
