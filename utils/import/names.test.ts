import { expect, it } from 'vitest';
import { authorsOf, splitNames } from './names';

it.each([
  ['Lamm, Ada; van den Tee, Bo', ['Ada Lamm', 'Bo van den Tee']],
  ['Ada Lamm and Bo Tee', ['Ada Lamm', 'Bo Tee']],
  ['Lamm, Ada and Tee, Bo and others', ['Ada Lamm', 'Bo Tee']],
  ['Ada Lamm, Bo Tee, and Cy Leaf', ['Ada Lamm', 'Bo Tee', 'Cy Leaf']],
  ['Lamm, Ada B.', ['Ada B. Lamm']],
  ['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
  ['Tea Study Group', ['Tea Study Group']],
  ['王, 伟; 李 飞飞', ['王 伟', '李 飞飞']],
  ['Ada Lamm; et al.', ['Ada Lamm']],
  [' ; ,', []],
])('%s', (list, names) => {
  expect(authorsOf(splitNames(list)).map(({ name }) => name)).toEqual(names);
});

it('keeps the family that an inverted name tells, and asks no other for it', () => {
  expect(authorsOf(splitNames('García Márquez, Gabriel; Ana Sá Pó; van den Tee, Bo'))).toEqual([
    { name: 'Gabriel García Márquez', family: 'García Márquez' },
    { name: 'Ana Sá Pó' },
    { name: 'Bo van den Tee' },
  ]);
});
