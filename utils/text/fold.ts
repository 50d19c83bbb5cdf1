const ascii = /^[\0-\x7f]*$/;
const marks = /\p{M}+/gu;

/** Letters that Unicode does not take apart, as most people type them who lack them. */
const plain: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', þ: 'th', æ: 'ae', œ: 'oe' },
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/**
 * Folds text for comparison: case, accents, ligatures and width variants fall away, so that
 * `Schrödinger`, `SCHRODINGER` and `schro\u0308dinger` are one. The length may change.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const small = text.normalize('NFKD').replace(marks, '').toLowerCase();
  // Upper case opens `ß` and the dotless `ı`, but not `ẞ`, and brings the two small sigmas together.
  const opened = small.toUpperCase().toLowerCase();
  return opened
    .normalize('NFKD')
    .replace(marks, '')
    .replaceAll('ς', 'σ')
    .replace(special, (letter) => plain[letter] ?? letter);
}
