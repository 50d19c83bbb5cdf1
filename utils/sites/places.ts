import { paperPlaces } from '../paper/identity';
import type { PaperPlace } from '../paper/places';

const modules = import.meta.glob<readonly PaperPlace[]>(
  ['./*.ts', '!./*.test.ts', '!./{index,readers,places}.ts'],
  { eager: true, import: 'places' },
);

/** Every address that names a paper: places with identifiers of their own, and the sites' own. */
export const everyPlace: readonly PaperPlace[] = [
  ...new Set([...Object.values(modules).flat(), ...paperPlaces]),
];
