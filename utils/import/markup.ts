/** Texts with HTML or JATS in them, such as abstracts from publishers, without a DOM. */

/** The entities that are met in titles, abstracts and bookmarks; numbers cover all others. */
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•' },
  ...{ laquo: '«', raquo: '»', middot: '·', times: '×', deg: '°', plusmn: '±', copy: '©' },
};

function fromCode(code: number): string {
  const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd8_00 || code > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** The text with entities as the characters that they stand for; those unknown stay. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (written, decimal?: string, hex?: string, name = '') => {
      if (decimal) return fromCode(Number(decimal));
      if (hex) return fromCode(Number.parseInt(hex, 16));
      return Object.hasOwn(entities, name) ? (entities[name] ?? written) : written;
    },
  );

/** Elements by name, so that `a < b and c > d` is none. */
const tag =
  /<\/?(?:(jats:(?:p|sec|title|list-item|disp-formula)|p|div|br|li|tr|h[1-6]|sec|title)|(?:jats|mml):[a-z-]+|a|abbr|b|blockquote|body|cite|code|em|font|head|html|i|italic|bold|math|ol|s|sc|small|span|strong|sub|sup|table|tbody|td|th|tt|u|ul)(?:[\s/][^<>]*)?>/gi;

/**
 * The text without its tags: those that begin a line of their own break it, and blank lines go. A text
 * without any is plain, and keeps its lines.
 */
export function textOfMarkup(text: string): string {
  const plain = text.replace(tag, (_, block?: string) => (block ? '\n' : ''));
  if (plain === text) return decodeEntities(text);
  const lines = decodeEntities(plain).split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Is the text HTML or JATS rather than plain? */
export const isMarkup = (text: string): boolean => /<(?:jats:|p[ >]|div[ >]|br ?\/?>)/i.test(text);
