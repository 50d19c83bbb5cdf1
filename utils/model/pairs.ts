import { compareIds, type PaperId } from '../paper/identity';
import { own } from './order';
import type { PaperRowState } from './state';

/**
 * What the user says of two papers: that they belong together, or that they are not the same. Each
 * is a register of the one that names the other, and one of the other that names the one.
 */

const linkPrefix = 'linked:';
const distinctPrefix = 'distinct:';

/** The register that says whether a paper is linked with another. */
export const linkField = (other: PaperId): string => `${linkPrefix}${other}`;

/** The register that says that a row is not the same paper as another, whatever they share. */
export const distinctField = (other: PaperId): string => `${distinctPrefix}${other}`;

/** The other paper of a link; undefined for any other field. */
export const linkedPaperOf = (field: string): PaperId | undefined =>
  field.startsWith(linkPrefix) ? (field.slice(linkPrefix.length) as PaperId) : undefined;

/** The other row of two that are not the same paper; undefined for any other field. */
export const distinctRowOf = (field: string): PaperId | undefined =>
  field.startsWith(distinctPrefix) ? (field.slice(distinctPrefix.length) as PaperId) : undefined;

/** Does a row say that it is not the same paper as another? */
export const isDistinctFrom = (state: PaperRowState | undefined, other: PaperId): boolean =>
  state !== undefined && own(state.registers, distinctField(other))?.value === true;

/** The papers that one is linked with, by the rows that they had then; none of its own rows. */
export function linkedWith(state: PaperRowState, members: readonly PaperId[]): PaperId[] {
  return Object.entries(state.registers)
    .flatMap(([name, { value }]) => (value === true && linkedPaperOf(name)) || [])
    .filter((other) => !members.includes(other))
    .sort(compareIds);
}
