import { changingKinds, type StagedImport } from '../../../utils/db/staging';
import { type EntryChoice, type Side, takesAny } from '../../../utils/import/choice';

/** How many papers an import would change as it is decided: of entries that are one paper, one. */
export function papersToChange(
  { counts, repeated = [], onlyDifferent = new Map() }: StagedImport,
  choices: ReadonlyMap<number, EntryChoice>,
  usual: Side,
): number {
  const idle = new Set<number>();
  for (const [number, { skip }] of choices) if (skip) idle.add(number);
  for (const [number, fields] of onlyDifferent) {
    if (!takesAny(fields, choices.get(number) ?? {}, usual)) idle.add(number);
  }
  const entries = changingKinds.reduce((sum, kind) => sum + counts[kind], 0) - idle.size;
  return repeated.reduce((sum, numbers) => {
    const active = numbers.filter((number) => !idle.has(number)).length;
    return sum - Math.max(0, active - 1);
  }, entries);
}
