import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { collapse, countIn, textIn, textPieces } from './text';

const element = (html: string): Element => {
  const { firstElementChild } = parseHTML(`<main>${html}</main>`).document.documentElement;
  return firstElementChild ?? parseHTML(`<main>${html}</main>`).document.documentElement;
};

test('white space and control characters become single spaces', () => {
  expect(collapse(' A\n  title\u0000with\u00a0all\tsorts \u200f')).toBe(
    'A title with all sorts \u200f',
  );
});

test('parts that a search highlights are joined as they stand', () => {
  const title = element('<h3><a>Fine<span class="highlight">tun</span>ing</a></h3>');
  expect(textIn(title)).toBe('Finetuning');
  expect(textIn(null)).toBe('');
});

test('pieces keep apart what elements keep apart', () => {
  const { document } = parseHTML(
    '<div>Submitted by<img> A <b>B</b><script>no</script><style>no</style><svg><text>no</text></svg>' +
      '<offprint-card>no</offprint-card><p>skipped</p><i> </i></div>',
  );
  const div = document.querySelector('div') as Element;
  expect(textPieces(div, [div.querySelector('p'), null])).toEqual(['Submitted by', 'A', 'B']);
});

describe('the number that a text states', () => {
  test.each([
    ['118', 118],
    ['0', 0],
    ['Upvote 118', 118],
    ['Upvote 1,024', 1024],
    ['2.6k', 2600],
    ['2.61K', 2610],
    ['-', undefined],
    ['', undefined],
    ['12 of 13', undefined],
    ['v2', undefined],
    ['Add to collection', undefined],
    ['9'.repeat(40), undefined],
  ])('%s', (text, count) => {
    expect(countIn(text)).toBe(count);
  });
});
