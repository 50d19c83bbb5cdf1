import { describe, expect, it } from 'vitest';
import { chosen, firstFound, newTag, optionsFor, pointOn } from './pick';

const options = ['Long context', 'Évaluation', 'context'].map((name) => ({ name }));
const [, evaluation] = options;

describe('optionsFor', () => {
  it('puts what begins with the text first, past accents and case', () => {
    expect(optionsFor(' CON', options).map(({ name }) => name)).toEqual([
      'context',
      'Long context',
    ]);
    expect(optionsFor('eval', options)).toEqual([evaluation]);
    expect(optionsFor('', options)).toEqual(options);
  });
});

describe('newTag', () => {
  it('is what no option is called', () => {
    expect(newTag('  long   CONTEXT ', options)).toBeUndefined();
    expect(newTag('  long   contexts ', options)).toBe('long contexts');
    expect(newTag('   ', options)).toBeUndefined();
  });
});

describe('firstFound', () => {
  it('is the option that is typed out, else the first one, once something is typed', () => {
    const found = (text: string) => firstFound(text, optionsFor(text, options));
    expect(found('con')).toBe(0);
    expect(found('long')).toBe(0);
    expect(firstFound('context', [...options].reverse())).toBe(0);
    expect(firstFound('CONTEXT', options)).toBe(2);
    expect(found('nothing')).toBe(-1);
    expect(found('  ')).toBe(-1);
  });
});

describe('chosen', () => {
  it('is what is pointed at, else the option that is typed out, else the text', () => {
    expect(chosen('con', evaluation, options)).toBe(evaluation);
    expect(chosen('ÉVALUATION', undefined, options)).toBe(evaluation);
    expect(chosen(' con ', undefined, options)).toBe('con');
    expect(chosen('  ', undefined, options)).toBeUndefined();
  });
});

describe('pointOn', () => {
  it('goes round by way of the text itself', () => {
    expect([pointOn(-1, 1, 2), pointOn(1, 1, 2), pointOn(-1, -1, 2), pointOn(0, -1, 2)]).toEqual([
      0, -1, 1, -1,
    ]);
  });
});
