import { type Act, type Face, faceOf, newView } from './view';

export const blankFace: Face = faceOf(newView());

const svg = 'http://www.w3.org/2000/svg';

/**
 * Builds the strip of a paper that is not saved. It is built once per page; each card gets a clone,
 * which costs a fraction of building it again.
 */
export function buildTemplate(): HTMLElement {
  const part = (tag: string, name: string): HTMLElement => {
    const element = document.createElement(tag);
    element.className = name;
    return element;
  };
  const button = (act: Act): HTMLElement => {
    const element = part('button', act);
    element.setAttribute('type', 'button');
    const icon = document.createElementNS(svg, 'svg');
    icon.setAttribute('viewBox', '0 0 16 16');
    icon.append(document.createElementNS(svg, 'path'));
    element.append(icon);
    return element;
  };
  const strip = part('div', 'strip');
  const tags = button('tags');
  tags.append(...['chip1', 'chip2', 'chip3', 'more'].map((name) => part('span', name)));
  const rest = part('div', 'rest');
  // An output element is a polite live region by itself.
  const newer = part('b', 'newer');
  newer.setAttribute('role', 'note');
  rest.append(newer, tags, part('output', 'message'));
  strip.append(button('save'), button('status'), button('note'), rest, button('undo'));
  wear(strip, blankFace);
  return strip;
}

/** Puts a face on a strip, as far as it differs from the one it wears. */
export function wear(strip: HTMLElement, face: Face, worn: Face = {}): void {
  // A page is told of boxes that move, even in closed roots; of fresh boxes it is not.
  if (face.tags?.title !== worn.tags?.title) {
    for (const chip of strip.querySelectorAll('span')) chip.replaceWith(chip.cloneNode());
  }
  for (const [part, attributes] of Object.entries(face)) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === worn[part]?.[name]) continue;
      const path = `.${part}${name === 'd' ? ' path' : ''}`;
      const element = part === 'strip' ? strip : strip.querySelector(path);
      if (value === undefined) element?.removeAttribute(name);
      else element?.setAttribute(name, value);
    }
  }
}
