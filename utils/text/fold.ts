const ascii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;

/**
 * Folds text for comparison: case, accents, ligatures and width variants fall away, so that
 * `Schrödinger`, `SCHRODINGER` and `schro\u0308dinger` are one. The length may change.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const small = text.normalize('NFKD').replace(marks, '').toLowerCase();
  // Upper case opens `ß` and the dotless `ı`, but not `ẞ`, and brings the two small sigmas together.
  const opened = small.toUpperCase().toLowerCase();
  return opened.normalize('NFKD').replace(marks, '').replaceAll('ς', 'σ');
}
