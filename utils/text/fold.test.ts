import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';

describe('fold', () => {
  it.each([
    ['Schrödinger', 'schrodinger'],
    ['schro\u0308dinger', 'schrodinger'],
    ['STRASSE', 'straße'],
    ['STRAẞE', 'straße'],
    ['ﬁne', 'FINE'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['Ｗｉｄｅ', 'wide'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Æther Œuvre Þór', 'aether oeuvre thor'],
    ['Kelvin', '\u212aelvin'],
  ])('reads %s and %s alike', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
    );
  });
});
