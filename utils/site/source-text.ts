/**
 * The text of an element as its author wrote it. Pages draw formulas by scripts that replace the
 * LaTeX; the source stays beside what they drew: in `script[type="math/tex"]` (MathJax 2,
 * https://docs.mathjax.org/en/v2.7-latest/advanced/model.html) or in an `annotation` (KaTeX,
 * https://katex.org/docs/options, and the assistive MathML of MathJax 3).
 */

const drawn =
  '.MathJax,.MathJax_Preview,.MathJax_Display,.MathJax_SVG,.katex-html,mjx-math,mjx-container > svg';
const skipped = /^(?:script|style|svg|template|offprint-.*)$/i;
const tex = 'application/x-tex';

/** The text below a node, a line break as a space; without the elements that `drop` selects. */
export function sourceText(node: Node, drop?: string): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (/^br$/i.test(element.nodeName)) return ' ';
  const type = element.getAttribute('type') ?? '';
  if (type.startsWith('math/tex')) return formula(element, type.includes('display'));
  if (skipped.test(element.nodeName) || element.matches(drawn) || (drop && element.matches(drop))) {
    return '';
  }
  if (/^math$/i.test(element.nodeName)) {
    const source = element.querySelector(`annotation[encoding="${tex}"]`);
    if (source) return formula(source, element.getAttribute('display') === 'block');
  }
  let text = '';
  for (const child of element.childNodes) text += sourceText(child, drop);
  return text;
}

function formula(source: Element, isDisplayed: boolean): string {
  const sign = isDisplayed ? '$$' : '$';
  return sign + (source.textContent ?? '').trim() + sign;
}
