import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuthorName, authorNameOf, authorNames, parseName } from './names';

describe('people', () => {
  it.each([
    ['Ashish Vaswani', 'Vaswani', 'Ashish', undefined, undefined],
    ['Quoc V. Le', 'Le', 'Quoc V.', undefined, undefined],
    ['Aaron van den Oord', 'Oord', 'Aaron', 'van den', undefined],
    ['Nando de Freitas', 'Freitas', 'Nando', 'de', undefined],
    ['Maria de la Cruz', 'Cruz', 'Maria', 'de la', undefined],
    ['Luc Van Gool', 'Van Gool', 'Luc', undefined, undefined],
    ['Laurens Van Der Maaten', 'Van Der Maaten', 'Laurens', undefined, undefined],
    ['Juan De La Cruz', 'De La Cruz', 'Juan', undefined, undefined],
    ['Nguyen Van Linh', 'Linh', 'Nguyen Van', undefined, undefined],
    ['Xiao Di Wang', 'Wang', 'Xiao Di', undefined, undefined],
    ['José Ortega y Gasset', 'Ortega y Gasset', 'José', undefined, undefined],
    ['Martin Luther King Jr.', 'King', 'Martin Luther', undefined, 'Jr.'],
    ['Martin Luther King, Jr.', 'King', 'Martin Luther', undefined, 'Jr.'],
    ['King, Jr., Martin Luther', 'King', 'Martin Luther', undefined, 'Jr.'],
    ['King, Martin Luther, Jr.', 'King', 'Martin Luther', undefined, 'Jr.'],
    ['Robert J. Tibshirani III', 'Tibshirani', 'Robert J.', undefined, 'III'],
    ['van den Oord, Aaron', 'Oord', 'Aaron', 'van den', undefined],
    ['Henry V', 'V', 'Henry', undefined, undefined],
    ['Hoang The Vinh', 'Vinh', 'Hoang The', undefined, undefined],
    ['For Andersen', 'Andersen', 'For', undefined, undefined],
    ['Hao Ai', 'Ai', 'Hao', undefined, undefined],
    ['aaron smith', 'smith', 'aaron', undefined, undefined],
    ['van Gogh', 'Gogh', 'van', undefined, undefined],
    ['Łukasz Kaiser', 'Kaiser', 'Łukasz', undefined, undefined],
    ['Jean-Bastien Grill', 'Grill', 'Jean-Bastien', undefined, undefined],
    ['Wei Wang (王伟)', 'Wang', 'Wei (王伟)', undefined, undefined],
    ['王伟 Wei Wang', 'Wang', '王伟 Wei', undefined, undefined],
    ['王 伟', '王', '伟', undefined, undefined],
    ['محمد علي', 'علي', 'محمد', undefined, undefined],
    ['Юрий Гагарин', 'Гагарин', 'Юрий', undefined, undefined],
  ])('%s', (name, family, given, particle, suffix) => {
    expect(parseName(name)).toEqual({
      kind: 'person',
      family,
      given,
      ...(particle && { particle }),
      ...(suffix && { suffix }),
    });
  });
});

it.each([
  'NVIDIA',
  'DeepSeek-AI',
  'Gemma Team',
  'The Llama Authors',
  'The Event Horizon Telescope',
  'Meta AI',
  'Google DeepMind',
  'University of Somewhere',
  'ATLAS Collaboration',
  'Smith and Jones',
  'Procter & Gamble',
  'Dubey et al.',
  'others',
  'Prince',
  '王伟',
  '山田太郎',
  '김철수',
  'ジョン・スミス',
  'Agent 47',
  ',',
  'a, b, c, d',
  'Jr., Jr.',
])('leaves %s whole', (name) => {
  expect(parseName(name)).toEqual({ kind: 'whole', name });
});

describe('a stated family', () => {
  it.each<[string, string, Omit<AuthorName & { kind: 'person' }, 'kind'>]>([
    ['Gabriel García Márquez', 'García Márquez', { family: 'García Márquez', given: 'Gabriel' }],
    [
      'Charles de la Vallée Poussin',
      'de la Vallée Poussin',
      { family: 'Vallée Poussin', given: 'Charles', particle: 'de la' },
    ],
    [
      'Andrew Lloyd Webber Jr.',
      'Lloyd Webber',
      { family: 'Lloyd Webber', given: 'Andrew', suffix: 'Jr.' },
    ],
    ['Wei Ouyang Xiu (欧阳修)', 'Ouyang Xiu', { family: 'Ouyang Xiu', given: 'Wei (欧阳修)' }],
    ['Guy de Maupassant', 'Maupassant', { family: 'Maupassant', given: 'Guy de' }],
    ['Ada Labs', 'Labs', { family: 'Labs', given: 'Ada' }],
    ['Ann  Foo \n Bar', ' Foo  Bar ', { family: 'Foo Bar', given: 'Ann' }],
    ['Ann Foo II', 'Foo II', { family: 'Foo II', given: 'Ann' }],
  ])('%s: %s', (name, family, parts) => {
    expect(authorNameOf({ name, family })).toEqual({ kind: 'person', ...parts });
  });

  it.each([
    ['Gabriel García Márquez', 'Gabriel García'],
    ['Gabriel García Márquez', 'arquez'],
    ['Gabriel García Márquez', 'Gabriel García Márquez'],
    ['Gabriel García Márquez', '\u0007'],
    ['García Márquez, Gabriel', 'Gabriel'],
    ['Andrew Lloyd Webber Foo', 'Lloyd Webber'],
  ])('of %s says nothing where it is %j', (name, family) => {
    expect(authorNameOf({ name, family })).toEqual(parseName(name));
  });

  it('is one of a list, in which names that show nothing are left out', () => {
    const authors = [
      { name: 'Ana Sá Pó', family: 'Sá Pó' },
      { name: ' \u0007' },
      { name: 'Ann Lee' },
    ];
    expect(authorNames(authors)).toEqual([
      { kind: 'person', family: 'Sá Pó', given: 'Ana' },
      { kind: 'person', family: 'Lee', given: 'Ann' },
    ]);
  });
});

it('loses no character of a name that is no list, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const name = text.replace(/\s+/g, ' ').trim();
      fc.pre(name !== '');
      const parsed = parseName(name);
      const parts =
        parsed.kind === 'whole'
          ? [parsed.name]
          : [parsed.given, parsed.particle ?? '', parsed.family, parsed.suffix ?? ''];
      const letters = (line: string) => [...line.replace(/[\s,]/g, '')].sort().join('');
      expect(letters(parts.join(''))).toBe(letters(name));
    }),
  );
});
