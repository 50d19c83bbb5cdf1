import { arxivOf } from '../../../utils/model/groups';
import type { Projection } from '../../../utils/model/project';
import { type PaperId, schemeOf } from '../../../utils/paper/identity';
import type { KeptApart } from '../../../utils/protocol/messages';

/**
 * The papers that the identifiers of a card lead to beside the one under `key`, and that cannot be
 * the same because they have another arXiv number: saved ones, and any further number on the card.
 */
export function keptApart(
  { groups, rows }: Projection,
  key: PaperId,
  shown: readonly PaperId[],
): KeptApart[] {
  const own = arxivOf(groups.idsOf.get(key) ?? []);
  if (own === undefined) return [];
  const stored = [...rows.values()].flatMap((row) => {
    const met = row.joinedTo ?? row.key;
    const leads = shown.some((id) => Object.hasOwn(row.state.claims, id));
    const arxiv = arxivOf(groups.idsOf.get(met) ?? []);
    return leads && arxiv && rows.get(met)?.shelf === 'saved' ? [arxiv] : [];
  });
  const others = [...shown.filter((id) => schemeOf(id) === 'arxiv'), ...stored];
  return [...new Set(others)]
    .filter((id) => id !== own)
    .map((id) => ({ id, title: rows.get(groups.ownerOf.get(id) ?? id)?.title ?? id }));
}
