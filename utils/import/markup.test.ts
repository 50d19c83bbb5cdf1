import { expect, it } from 'vitest';
import { decodeEntities, textOfMarkup } from './markup';

it.each([
  ['Tea &amp; milk &#8211; &#x1F375; &nbsp;', 'Tea & milk – 🍵  '],
  ['R&D; &unknown; &constructor; &#xD800; &#0;', 'R&D; &unknown; &constructor; \ufffd \ufffd'],
])('%s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded));

it.each([
  ['<p>One.</p>\n <p>Two <i>times</i>.</p>', 'One.\nTwo times.'],
  ['<jats:sec><jats:title>Aim</jats:title><jats:p>Tea.</jats:p></jats:sec>', 'Aim\nTea.'],
  ['CO<sub>2</sub> <span class="nocase">pH</span>', 'CO2 pH'],
  ['a < b and c > d, x<y>z', 'a < b and c > d, x<y>z'],
  ['&lt;p&gt;', '<p>'],
  ['One &amp; two.\n\n  Three.', 'One & two.\n\n  Three.'],
])('%s', (text, plain) => expect(textOfMarkup(text)).toBe(plain));
