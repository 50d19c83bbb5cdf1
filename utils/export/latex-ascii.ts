/**
 * LaTeX in ASCII alone, for programs from before Unicode: accents as commands, signs as maths. What
 * LaTeX has no command for, such as Chinese, stays: nothing ASCII says the same.
 */

/** Combining marks and LaTeX's commands for them. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

/** Marks that stand below leave a letter its dot. */
const below = new Set(['\u0323', '\u0327', '\u0328', '\u0331']);

/** Letters of their own, as commands. */
const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O' },
  ...{ ł: 'l', Ł: 'L', đ: 'dj', Đ: 'DJ', ð: 'dh', Ð: 'DH', þ: 'th', Þ: 'TH', ı: 'i', ȷ: 'j' },
  ...{ ŋ: 'ng', Ŋ: 'NG' },
};

/** Signs of text. */
const signs: Readonly<Record<string, string>> = {
  ...{ '–': '--', '—': '---', '‐': '-', '‑': '-', '−': '$-$', '‘': '`', '’': "'" },
  ...{ '“': '``', '”': "''", '…': '{\\ldots}', '\u00a0': '~', '\u2009': ' ', '\u202f': '~' },
  ...{ '©': '{\\copyright}', '®': '{\\textregistered}', '™': '{\\texttrademark}' },
  ...{ '§': '{\\S}', '¶': '{\\P}', '†': '{\\dag}', '‡': '{\\ddag}', '£': '{\\pounds}' },
};

/** What maths calls them. */
const maths: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'varepsilon', ϵ: 'epsilon', ζ: 'zeta' },
  ...{ η: 'eta', θ: 'theta', ϑ: 'vartheta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu' },
  ...{ ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'varsigma', τ: 'tau', υ: 'upsilon' },
  ...{ φ: 'varphi', ϕ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', Γ: 'Gamma', Δ: 'Delta' },
  ...{ Θ: 'Theta', Λ: 'Lambda', Ξ: 'Xi', Π: 'Pi', Σ: 'Sigma', Φ: 'Phi', Ψ: 'Psi', Ω: 'Omega' },
  ...{ '×': 'times', '÷': 'div', '±': 'pm', '·': 'cdot', '≤': 'leq', '≥': 'geq', '≠': 'neq' },
  ...{ '≈': 'approx', '∼': 'sim', '≡': 'equiv', '→': 'rightarrow', '←': 'leftarrow' },
  ...{ '↔': 'leftrightarrow', '⇒': 'Rightarrow', '∞': 'infty', '∂': 'partial', '∇': 'nabla' },
  ...{ '∑': 'sum', '∏': 'prod', '∫': 'int', '∈': 'in', '∉': 'notin', '⊂': 'subset' },
  ...{ '⊆': 'subseteq', '∪': 'cup', '∩': 'cap', '∅': 'emptyset', '∀': 'forall', '∃': 'exists' },
  ...{ '∝': 'propto', ℓ: 'ell', '⊗': 'otimes', '⊕': 'oplus', '⟨': 'langle', '⟩': 'rangle' },
};

// A backslash with what it escapes; where maths begins or ends; and a letter with marks of its own,
// or another character beyond ASCII.
const step = /\\[\s\S]|\$|[A-Za-z]\p{Mn}+|[^\p{ASCII}]\p{Mn}*/gu;

/** LaTeX with ASCII in the place of all letters and signs that it has a command for. */
export function toAsciiLatex(latex: string): string {
  let inMaths = false;
  return latex.normalize('NFC').replace(step, (found) => {
    if (found === '$') inMaths = !inMaths;
    if (found === '$' || found.startsWith('\\')) return found;
    const name = maths[found];
    if (name) return inMaths ? `\\${name} ` : `$\\${name}$`;
    if (inMaths) return found;
    const letter = letters[found];
    if (letter) return `{\\${letter}}`;
    const [base = '', ...marks] = found.normalize('NFD');
    return signs[found] ?? accented(base, marks) ?? found;
  });
}

function accented(base: string, marks: readonly string[]): string | undefined {
  if (!/^[A-Za-z]$/.test(base) || marks.length === 0) return undefined;
  let text = base;
  for (const [index, mark] of marks.entries()) {
    const command = accents[mark];
    if (!command) return undefined;
    const dotless = index === 0 && /[ij]/.test(base) && !below.has(mark);
    text = `\\${command}{${dotless ? `\\${base}` : text}}`;
  }
  return `{${text}}`;
}
