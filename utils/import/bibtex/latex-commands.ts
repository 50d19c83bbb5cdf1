/** The LaTeX that bibliographies hold, and the text that it stands for. */

/** Accents by their commands, as the marks that Unicode puts after a letter. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['h', '\u0309'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['U', '\u030d'],
  ['G', '\u030f'],
  ['f', '\u0311'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['t', '\u0361'],
]);

/** `name text name text …` */
const table = (words: string): ReadonlyMap<string, string> => {
  const list = words.trim().split(/\s+/);
  return new Map(
    list.flatMap((name, index): [string, string][] =>
      index % 2 ? [] : [[name, list[index + 1] ?? '']],
    ),
  );
};

/** Commands that print one character or a few; blanks after the name only end it. */
export const characters: ReadonlyMap<string, string> = table(`
  AA Å aa å AE Æ ae æ DH Ð dh ð DJ Đ dj đ L Ł l ł NG Ŋ ng ŋ O Ø o ø OE Œ oe œ SS ẞ ss ß TH Þ th þ
  i ı j ȷ ohorn ơ OHORN Ơ uhorn ư UHORN Ư

  textbackslash \\ textasciitilde ~ textasciicircum ^ textasciigrave \` textless < textgreater >
  textbar | textbraceleft { textbraceright } lbrace { rbrace } lbrack [ rbrack ]
  textunderscore _ textdollar $ textquotesingle ' textquotedbl " textasteriskcentered * slash /
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” lq ‘ rq ’
  quotesinglbase ‚ quotedblbase „ glqq „ grqq “ guillemotleft « guillemotright » flqq « frqq »
  guilsinglleft ‹ guilsinglright › textendash – textemdash — textellipsis … ldots … dots … cdots ⋯
  textbullet • textperiodcentered · textdegree ° degree ° textregistered ® textcopyright ©
  copyright © texttrademark ™ textsection § S § textparagraph ¶ P ¶ dag † ddag ‡ textdagger †
  textdaggerdbl ‡ pounds £ textsterling £ texteuro € euro € textyen ¥ textcent ¢
  textmu µ micro µ textonehalf ½ textonequarter ¼ textthreequarters ¾ textordfeminine ª
  textordmasculine º textquestiondown ¿ textexclamdown ¡ textonesuperior ¹ texttwosuperior ²
  textthreesuperior ³ textnumero № texttimes × textdiv ÷ textpm ± textminus − textrightarrow →
  textleftarrow ←

  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
  kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ
  omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  times × pm ± mp ∓ cdot · div ÷ infty ∞ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼ equiv ≡
  to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ ell ℓ circ ∘ ast ∗ star ⋆ prime ′
`);

/** Names of programs. People write blanks after them, and mean them. */
export const logos: ReadonlyMap<string, string> = table(
  'TeX TeX LaTeX LaTeX LaTeXe LaTeX2ε BibTeX BibTeX XeTeX XeTeX LuaTeX LuaTeX',
);

/** Commands that only change how their argument, or what follows, looks: nothing stays of them. */
export const looks: ReadonlySet<string> = new Set(
  [
    'emph textit textbf textmd textnormal textrm textsc textsf textsl texttt textup underline uline',
    'mbox hbox text uppercase lowercase MakeUppercase MakeLowercase MakeTextUppercase MakeSentenceCase',
    'textsuperscript textsubscript mkbibemph mkbibbold mkbibitalic nohyphens noop NoCaseChange',
    'bf em it rm sc sf sl tt bfseries itshape mdseries rmfamily scshape sffamily slshape ttfamily',
    'upshape normalfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge',
    'relax protect null noindent allowbreak nolinebreak boldmath unboldmath',
  ]
    .join(' ')
    .split(' '),
);

/** Commands whose argument is not text: sizes, names and invisible partners of braces. */
export const unprinted: ReadonlySet<string> = new Set(
  'vphantom hphantom phantom hspace vspace label color textcolor selectlanguage foreignlanguage'.split(
    ' ',
  ),
);

/** Commands that print a space or a break. */
export const spaces: ReadonlyMap<string, string> = new Map([
  ['quad', ' '],
  ['qquad', ' '],
  ['space', ' '],
  ['nobreakspace', ' '],
  ['thinspace', ' '],
  ['newline', '\n'],
  ['linebreak', '\n'],
  ['par', '\n\n'],
]);

/** What a backslash and a sign print. Accents are not among them. */
export const signs: ReadonlyMap<string, string> = new Map([
  ...[...'%&_#{}$'].map((sign): [string, string] => [sign, sign]),
  ...[...' \n\r\t,;:>'].map((sign): [string, string] => [sign, ' ']),
  ...[...'!/-@'].map((sign): [string, string] => [sign, '']),
  ['\\', '\n'],
]);
