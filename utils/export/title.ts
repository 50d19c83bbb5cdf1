import { joinPieces, type Piece, toPieces } from './latex';

/**
 * Titles for BibTeX, whose styles lower the case of what is not in braces. Words that would be
 * wrong in lower case get braces; the rest is left to the style.
 */

/** Names of people, places and languages that titles of papers are full of. */
const properNouns = new Set(
  [
    'Abelian African Arabic Asian Bayes Bayesian Bellman Bernoulli Boltzmann Boolean Brownian',
    'Cartesian Cauchy Chinese Dirac Dirichlet Dutch Einstein English Euclidean Euler European',
    'Fourier French Frobenius Galois Gaussian German Gibbs Hamiltonian Hermitian Hessian Hilbert',
    'Hindi Indian Italian Jacobian Japanese Kalman Kolmogorov Korean Kronecker Lagrangian Langevin',
    'Laplace Laplacian Latin Lipschitz Lorentz Lyapunov Mamba Markov Markovian Maxwell Minkowski',
    'Monte Carlo Nash Newton Newtonian Nyström Pareto Poisson Portuguese Python Riemann Riemannian',
    'Russian Schrödinger Shannon Shapley Sinkhorn Sobolev Spanish Stein Swahili Transformers',
    'Turing Turkish Vietnamese Wasserstein Wikipedia',
  ]
    .join(' ')
    .split(' '),
);

type Casing = 'title' | 'sentence' | 'capitals';

/** A title as LaTeX, with braces round the words whose capitals matter. Takes a clean line. */
export function titleToLatex(title: string): string {
  const words = splitWords(toPieces(title));
  const plains = words.map(plainOf);
  const casing = casingOf(plains);
  let opensSentence = true;
  return words
    .map((pieces, at) => {
      const plain = plains[at];
      if (!plain) return joinPieces(isMaths(pieces) ? protect(pieces) : pieces);
      const isProtected = isMaths(pieces) || hasCapitals(plain, casing, opensSentence);
      const written = isProtected ? protect(pieces) : pieces;
      if (/\p{L}|\p{N}/u.test(plain)) opensSentence = /[:.?!]["'”’)]*$/.test(plain);
      return joinPieces(written);
    })
    .join('');
}

/** Words and the spaces between them, each a list of pieces. */
function splitWords(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const joins = last && piece.kind !== 'space' && last[0]?.kind !== 'space';
    if (joins) last.push(piece);
    else words.push([piece]);
  }
  return words;
}

const plainOf = (pieces: readonly Piece[]): string =>
  joinPieces(pieces.filter(({ kind }) => kind === 'word'));

function casingOf(words: readonly string[]): Casing {
  const long = words.slice(1).filter((word) => /^\p{L}{4,}/u.test(word));
  const count = (shape: RegExp) => long.filter((word) => shape.test(word)).length;
  if (long.length >= 3 && count(/^[^\p{Ll}]+$/u) >= long.length * 0.8) return 'capitals';
  return count(/^\p{Ll}/u) > long.length / 2 ? 'sentence' : 'title';
}

const isMaths = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind === 'maths');

/** Most words are of this shape, and need no closer look. */
const usualWord = /^[A-Z]?[a-z]+$/;

/** Are there capitals in a word that matter? */
function hasCapitals(plain: string, casing: Casing, opensSentence: boolean): boolean {
  if (!/\p{Lu}/u.test(plain)) return false;
  if (casing === 'capitals') return /\p{Ll}\p{Lu}/u.test(plain);
  const parts = usualWord.test(plain) ? [plain] : plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return parts.some(
    (part) =>
      (!usualWord.test(part) && isCoined(part)) ||
      properNouns.has(part) ||
      (part.endsWith('s') && properNouns.has(part.slice(0, -1))) ||
      (casing === 'sentence' && !opensSentence && /^\p{Lu}/u.test(part)),
  );
}

/** BERT, WaveNet, iPhone; 3D, T5, GPT4; a lone capital that is not the article. */
const isCoined = (part: string): boolean =>
  /^.+\p{Lu}/u.test(part) ||
  (/\p{Lu}/u.test(part) && /\p{N}/u.test(part)) ||
  (/^\p{Lu}$/u.test(part) && part !== 'A');

const opening = /^["'`([“‘«¿¡*]+/;
const closing = /["')\].,:;!?”’»*]+$/;

/** Braces round the word, its punctuation left outside. */
function protect(pieces: readonly Piece[]): readonly Piece[] {
  const latex = joinPieces(pieces);
  const first = pieces[0]?.kind === 'word' ? (opening.exec(latex)?.[0] ?? '') : '';
  const last = pieces.at(-1)?.kind === 'word' ? (closing.exec(latex)?.[0] ?? '') : '';
  const core = latex.slice(first.length, latex.length - last.length);
  // `{\` would be BibTeX's accented letter, inside which the case does change.
  const braced = core.startsWith('\\') ? `{{${core}}}` : `{${core}}`;
  return [{ kind: 'source', latex: first + braced + last }];
}
