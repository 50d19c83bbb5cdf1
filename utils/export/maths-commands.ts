/**
 * The commands that maths may hold to be kept as source: those of LaTeX and of the AMS packages
 * that print something. A page is not trusted, and what a page calls maths could otherwise read
 * files (`\input`), run programs (`\write18`) or redefine TeX when the entry is typeset.
 */
const names = [
  // Greek, and letters like it
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu',
  'nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta',
  'Lambda Xi Pi Sigma Upsilon Phi Psi Omega digamma aleph beth ell hbar hslash imath jmath wp Re Im',
  'eth mho complement partial nabla infty emptyset varnothing forall exists nexists top bot angle',
  // fonts, accents and what stands above or below
  'mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt mathnormal boldsymbol bm pmb',
  'bf it rm sf tt cal text textbf textit textnormal textrm textsf texttt textsc textup mbox emph',
  'operatorname hat widehat tilde widetilde bar overline underline vec dot ddot dddot check breve',
  'acute grave mathring overbrace underbrace overrightarrow overleftarrow overset underset stackrel',
  'frac dfrac tfrac cfrac binom dbinom tbinom choose over sqrt prime dagger ddagger substack not',
  // operators
  'sum prod coprod int iint iiint oint bigcup bigcap bigsqcup bigvee bigwedge bigoplus bigotimes',
  'bigodot biguplus lim limsup liminf max min sup inf arg det dim exp gcd hom ker lg ln log Pr deg',
  'sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan bmod pmod mod limits nolimits',
  'pm mp times div cdot ast star circ bullet cap cup uplus sqcap sqcup vee wedge lor land lnot neg',
  'setminus smallsetminus wr amalg oplus ominus otimes oslash odot boxplus boxtimes diamond',
  'triangle triangleleft triangleright bigtriangleup bigtriangledown bigcirc square Box Diamond',
  'blacksquare blacktriangle ltimes rtimes colon dots ldots cdots vdots ddots surd backslash',
  'flat natural sharp clubsuit diamondsuit heartsuit spadesuit checkmark S P',
  // relations and arrows
  'le leq leqslant ge geq geqslant ne neq ll gg lll ggg equiv sim simeq approx cong asymp doteq',
  'propto prec succ preceq succeq subset supset subseteq supseteq subsetneq supsetneq sqsubseteq',
  'sqsupseteq in ni notin mid nmid parallel perp vdash dashv models vDash Vdash smile frown bowtie',
  'lesssim gtrsim lessgtr lessapprox gtrapprox triangleq coloneqq eqqcolon ll nleq ngeq nsubseteq',
  'to gets mapsto longmapsto leftarrow rightarrow leftrightarrow uparrow downarrow updownarrow',
  'Leftarrow Rightarrow Leftrightarrow Uparrow Downarrow longleftarrow longrightarrow',
  'longleftrightarrow Longleftarrow Longrightarrow Longleftrightarrow hookrightarrow hookleftarrow',
  'nearrow searrow swarrow nwarrow rightharpoonup leftharpoonup rightleftharpoons leadsto implies',
  'impliedby iff rightrightarrows twoheadrightarrow rightsquigarrow xrightarrow xleftarrow',
  // brackets and spaces
  'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr langle rangle',
  'lbrace rbrace lbrack rbrack lvert rvert lVert rVert vert Vert lfloor rfloor lceil rceil ulcorner',
  'urcorner quad qquad displaystyle textstyle scriptstyle scriptscriptstyle therefore because',
];

const known = new Set(names.join(' ').split(' '));

/** Does every command in this maths only print something? */
export function isHarmlessMaths(maths: string): boolean {
  // `^^69` is TeX for a character, in the names of commands too.
  if (maths.includes('^^')) return false;
  for (const [, name] of maths.matchAll(/\\([A-Za-z@]+|[\s\S]?)/g)) {
    const harmless = /^[A-Za-z@]/.test(name ?? '')
      ? known.has(name ?? '')
      : /^[\\,;:!{}|_&%#$ ]$/.test(name ?? '');
    if (!harmless) return false;
  }
  return true;
}
