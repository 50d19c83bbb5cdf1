import { expect, it } from 'vitest';
import { authorOf, hasOthers, nameOf, peopleIn } from './people';

const names = (source: string) => peopleIn(source).map(nameOf);

it.each<[string, string[]]>([
  ['Ashish Vaswani and Noam Shazeer', ['Ashish Vaswani', 'Noam Shazeer']],
  ['Devlin, Jacob  and\n      Chang, Ming-Wei', ['Jacob Devlin', 'Ming-Wei Chang']],
  ['SMITH, J. AND DOE, R.', ['J. SMITH', 'R. DOE']],
  ['van den Oord, Aaron', ['Aaron van den Oord']],
  ['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
  ['King, Martin Luther, Jr.', ['Martin Luther King Jr.']],
  ['Martin Luther King, Jr.', ['Martin Luther King Jr.']],
  ['Ford, 2nd, Henry', ['Henry Ford 2nd']],
  ["{Ortega y Gasset}, Jos{\\'e}", ['José Ortega y Gasset']],
  [
    '{The LLaMA Team} and {Procter and Gamble} and {A, B}',
    ['The LLaMA Team', 'Procter and Gamble', 'A, B'],
  ],
  ['{{ATLAS Collaboration}}', ['ATLAS Collaboration']],
  ['Aad, Georges and others', ['Georges Aad']],
  ['Dubey, Abhimanyu and et al.', ['Abhimanyu Dubey']],
  ['{others}', ['others']],
  ['王, 伟 and 王伟 and Wang, Wei (王伟)', ['王 伟', '王伟', 'Wei Wang (王伟)']],
  ['Gates, William (Bill)', ['William (Bill) Gates']],
  [
    'family=Oord, given=Aaron, prefix=van den, given-i=A and Plato',
    ['Aaron van den Oord', 'Plato'],
  ],
  ['given=Martin Luther, family={King}, suffix=Jr.', ['Martin Luther King Jr.']],
  ['Knuth, D.~E. and Jean--Pierre Serre', ['D. E. Knuth', 'Jean--Pierre Serre']],
  ['Plato, ', ['Plato']],
  [' and  and , and ', []],
  ['', []],
])('%s', (source, expected) => expect(names(source)).toEqual(expected));

it.each([
  ['Aad, Georges and others', true],
  ['Aad, Georges and et~al.', true],
  ['{others}', false],
  ['others and Aad, Georges', false],
  ['Aad, Georges', false],
  ['', false],
])('%s: whether there are others', (source, expected) => {
  expect(hasOthers(source)).toBe(expected);
});

it.each<[string, string, string | undefined]>([
  ['García Márquez, Gabriel', 'Gabriel García Márquez', 'García Márquez'],
  ['Lloyd Webber, Jr., Andrew', 'Andrew Lloyd Webber Jr.', 'Lloyd Webber'],
  ['{de Souza Silva}, Ana', 'Ana de Souza Silva', 'de Souza Silva'],
  ["de la Vall{\\'e}e Poussin, Charles", 'Charles de la Vallée Poussin', 'de la Vallée Poussin'],
  ['family=Souza Silva, given=Ana, prefix=de', 'Ana de Souza Silva', 'de Souza Silva'],
  ['Maupassant, Guy de', 'Guy de Maupassant', 'Maupassant'],
  ['van den Oord, Aaron', 'Aaron van den Oord', undefined],
  ['{Ortega y Gasset}, José', 'José Ortega y Gasset', undefined],
  ['King, Jr., Martin Luther', 'Martin Luther King Jr.', undefined],
  ['Andrew Lloyd Webber, Jr.', 'Andrew Lloyd Webber Jr.', undefined],
  ['Gabriel García Márquez', 'Gabriel García Márquez', undefined],
  ['{Hugging Face}', 'Hugging Face', undefined],
  ['Ford, 2nd, Henry', 'Henry Ford 2nd', undefined],
  ['王, 伟', '王 伟', undefined],
])('the author %s', (source, name, family) => {
  expect(peopleIn(source).map(authorOf)).toEqual([family ? { name, family } : { name }]);
});
