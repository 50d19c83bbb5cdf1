import { tokensOf } from '../text/tokens';
import { isQuote, isSpace } from './lexer';
import { isTextField, type OperatorName } from './operators';

const needsQuotes = (value: string) =>
  value === '' ||
  [...value].some(
    (character) =>
      isSpace(character) || isQuote(character) || character === '(' || character === ')',
  );

/** A value as a query writes it: in quotes where it would be read as something else without. */
export const quoteValue = (value: string): string =>
  needsQuotes(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;

/**
 * The words of a text as a phrase, which finds nothing but them. A phrase has no way to write some
 * signs; where the text has such, its words are written as search reads them.
 */
export function phraseOf(text: string): string {
  const tokens = tokensOf(text);
  const plain = text.replace(/["\\]/g, ' ').replace(/\s+/g, ' ').trim();
  const same = tokensOf(plain).join(' ') === tokens.join(' ');
  return `"${same ? plain : tokens.join(' ')}"`;
}

/** An operator with a value, as a query writes it. */
export const operatorTerm = (name: OperatorName, value: string): string =>
  `${name}:${isTextField(name) ? phraseOf(value) : quoteValue(value)}`;
