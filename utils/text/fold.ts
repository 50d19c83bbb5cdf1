const ascii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;

/**
 * Folds text for comparison: case, accents, ligatures and width variants fall away, so that
 * `Schrödinger`, `SCHRODINGER` and `schro\u0308dinger` are one. The length may change.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  // Upper case first: it opens `ß` and the dotless `ı`, and brings the two small sigmas together.
  const opened = text.normalize('NFKD').replace(marks, '').toUpperCase().toLowerCase();
  return opened.normalize('NFKD').replace(marks, '').replaceAll('ς', 'σ');
}
