/** Control characters but line breaks, byte order marks, and the marks that turn text around. */
const unwanted = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const lineBreaks = /\r\n?|[\v\f\u2028\u2029]/g;
/** What either of them would find. Most texts have none of it, and are clean without a closer look. */
const unclean = /[^\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ufefe\uff00-\ufffd]/;
const unevenSpace = / {2}|[^\S ]/;

/** Text without control characters or halves of characters; line breaks and tabs become `\n`, ` `. */
export function cleanText(text: string): string {
  const whole = text.toWellFormed();
  if (!unclean.test(whole)) return whole.trim();
  return whole.replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(unwanted, '').trim();
}

/** As `cleanText`, on one line with single spaces. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return unevenSpace.test(clean) ? clean.replace(/\s+/g, ' ').trim() : clean;
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
