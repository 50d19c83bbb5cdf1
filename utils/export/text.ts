/** Control characters but line breaks, byte order marks, and the marks that turn text around. */
const unwanted = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const lineBreaks = /\r\n?|[\v\f\u2028\u2029]/g;

/** Text without control characters or halves of characters; line breaks and tabs become `\n`, ` `. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '')
    .trim();
}

/** As `cleanText`, on one line with single spaces. */
export function cleanLine(text: string): string {
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

/** The nearest ASCII letters and digits, lower case: `Çağlar` is `caglar`. Empty for other scripts. */
export function asciiFold(text: string): string {
  return text
    .replace(/[ßæÆœŒøØłŁđĐðÐþÞıħ]/g, (letter) => unmarkable[letter] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
