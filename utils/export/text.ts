/** Control characters but line breaks, byte order marks, and the marks that turn text around. */
const unwanted = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const lineBreaks = /\r\n?|[\v\f\u2028\u2029]/g;
// Most texts have nothing that is to go, nor half of a character, and need no closer look.
const unclean = /[^\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** As `unclean`, or any space but a single plain one. */
const uneven =
  / {2}|[^ -~\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u2030-\u205e\u2060-\u2065\u206a-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** Text without control characters or halves of characters; line breaks and tabs become `\n`, ` `. */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text.trim();
  return text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '')
    .trim();
}

/** As `cleanText`, on one line with single spaces. */
export function cleanLine(text: string): string {
  if (!uneven.test(text)) return text.trim();
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

const unmarkable: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ħ: 'h',
};

const plainLetters = /^[A-Za-z0-9]*$/;

/** The nearest ASCII letters and digits: `Çağlar` is `Caglar`. Empty for other scripts. */
export function asciiLetters(text: string): string {
  if (plainLetters.test(text)) return text;
  return text
    .replace(/[ßæÆœŒøØłŁđĐðÐþÞıħ]/g, (letter) => unmarkable[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '');
}
