import { bestId, compareIds, type PaperId, schemeOf } from '../paper/identity';
import { compareText } from './order';
import { isDistinctFrom } from './pairs';
import type { Stamp } from './stamp';
import type { Library, PaperRowState } from './state';

/**
 * Which rows are one paper. Rows meet through an explicit join or an identifier that both claim;
 * the meetings are gone through in the order of their stamps, and one that would put two arXiv
 * papers, or two rows that the user told apart, into one group is passed over.
 */
export interface Groups {
  /** The members of each group, by the key of its survivor: the first of them by `compareIds`. */
  readonly members: ReadonlyMap<PaperId, readonly PaperId[]>;
  /** The survivor of each row's group. */
  readonly survivorOf: ReadonlyMap<PaperId, PaperId>;
  /** The survivor that each identifier belongs to: the earliest claim wins. */
  readonly ownerOf: ReadonlyMap<PaperId, PaperId>;
  /** The identifiers that belong to each survivor, best first; its key when it has no other. */
  readonly idsOf: ReadonlyMap<PaperId, readonly PaperId[]>;
}

type Papers = Library['papers'];

interface Claim {
  readonly id: PaperId;
  readonly stamp: Stamp;
}

/** A reason why two rows may be one. */
interface Meeting {
  readonly stamp: Stamp;
  /** When the older side of a shared claim was made; empty for an explicit join. */
  readonly since: Stamp;
  readonly a: PaperId;
  readonly b: PaperId;
}

/**
 * A row's claims that count. One paper has one arXiv number: a row's own if its key is one, else
 * the one claimed first; replicas that each claimed another for the same row can disagree.
 */
export function claimsOf(key: PaperId, state: PaperRowState): Claim[] {
  const claims = (Object.entries(state.claims) as [PaperId, Stamp][])
    .map(([id, stamp]) => ({ id, stamp }))
    .sort(compareClaims);
  const arxiv =
    schemeOf(key) === 'arxiv' ? key : claims.find(({ id }) => schemeOf(id) === 'arxiv')?.id;
  return claims.filter(({ id }) => schemeOf(id) !== 'arxiv' || id === arxiv);
}

const compareClaims = (a: Claim, b: Claim) =>
  compareText(a.stamp, b.stamp) || compareIds(a.id, b.id);

/** The arXiv number among identifiers of one paper. */
export const arxivOf = (ids: readonly PaperId[]): PaperId | undefined =>
  ids.find((id) => schemeOf(id) === 'arxiv');

/** Can identifiers name one paper? Not when they hold two arXiv numbers. */
export function canBeOne(a: readonly PaperId[], b: readonly PaperId[]): boolean {
  const one = arxivOf(a);
  const other = arxivOf(b);
  return one === undefined || other === undefined || one === other;
}

/** The two rows of a pair, the one that keeps the “not the same” register first. */
export const pairOf = (a: PaperId, b: PaperId): readonly [PaperId, PaperId] =>
  compareIds(a, b) <= 0 ? [a, b] : [b, a];

/** Did the user say of two rows that they are not the same paper? */
export function areApart(papers: Papers, a: PaperId, b: PaperId): boolean {
  const [holder, other] = pairOf(a, b);
  return (
    papers.get(holder)?.apart[other]?.value === true ||
    isDistinctFrom(papers.get(a), b) ||
    isDistinctFrom(papers.get(b), a)
  );
}

function meetings(papers: Papers, claims: ReadonlyMap<PaperId, readonly Claim[]>): Meeting[] {
  const found: Meeting[] = [];
  const claimants = new Map<PaperId, { key: PaperId; stamp: Stamp }[]>();
  for (const [key, list] of claims) {
    for (const { id, stamp } of list) {
      const others = claimants.get(id) ?? [];
      for (const other of others) {
        const [since, last] = [other.stamp, stamp].sort(compareText) as [Stamp, Stamp];
        const [a, b] = pairOf(key, other.key);
        found.push({ stamp: last, since, a, b });
      }
      claimants.set(id, [...others, { key, stamp }]);
    }
    const joined = papers.get(key)?.registers.joinedTo;
    const target = joined?.value as PaperId | null | undefined;
    if (joined && target && papers.has(target)) {
      const [a, b] = pairOf(key, target);
      found.push({ stamp: joined.stamp, since: '', a, b });
    }
  }
  return found.sort(
    (one, other) =>
      compareText(one.stamp, other.stamp) ||
      compareText(one.since, other.since) ||
      compareIds(one.a, other.a) ||
      compareIds(one.b, other.b),
  );
}

/** Works out the groups of all rows: pure, and the same whatever order the rows came in. */
export function groupRows(papers: Papers): Groups {
  const claims = new Map([...papers].map(([key, state]) => [key, claimsOf(key, state)] as const));
  const groupOf = new Map<PaperId, PaperId[]>([...papers.keys()].map((key) => [key, [key]]));
  const idsOf = (keys: readonly PaperId[]) =>
    keys.flatMap((key) => claims.get(key)?.map(({ id }) => id) ?? []);

  for (const { a, b } of meetings(papers, claims)) {
    const one = groupOf.get(a) ?? [];
    const other = groupOf.get(b) ?? [];
    if (one === other || !canBeOne(idsOf(one), idsOf(other))) continue;
    if (one.some((key) => other.some((rival) => areApart(papers, key, rival)))) continue;
    const union = [...one, ...other];
    for (const key of union) groupOf.set(key, union);
  }

  const members = new Map<PaperId, PaperId[]>();
  const survivorOf = new Map<PaperId, PaperId>();
  for (const group of new Set(groupOf.values())) {
    const survivor = bestId(group);
    members.set(survivor, group.sort(compareIds));
    for (const key of group) survivorOf.set(key, survivor);
  }
  const ownerOf = owners(claims, survivorOf);
  return { members, survivorOf, ownerOf, idsOf: belongings(members, ownerOf) };
}

function belongings(
  members: ReadonlyMap<PaperId, unknown>,
  ownerOf: ReadonlyMap<PaperId, PaperId>,
): Map<PaperId, PaperId[]> {
  const idsOf = new Map<PaperId, PaperId[]>([...members.keys()].map((survivor) => [survivor, []]));
  for (const [id, owner] of ownerOf) idsOf.get(owner)?.push(id);
  for (const [survivor, ids] of idsOf) {
    if (ids.length === 0) ids.push(survivor);
    ids.sort(compareIds);
  }
  return idsOf;
}

/**
 * The row that identifiers of one paper lead to: the owner of the best of them, unless it is
 * another arXiv paper than they name.
 */
export function resolveIds(groups: Groups, ids: readonly PaperId[]): PaperId | undefined {
  return [...ids]
    .sort(compareIds)
    .flatMap((id) => groups.ownerOf.get(id) ?? [])
    .find((owner) => canBeOne(ids, groups.idsOf.get(owner) ?? []));
}

function owners(
  claims: ReadonlyMap<PaperId, readonly Claim[]>,
  survivorOf: ReadonlyMap<PaperId, PaperId>,
): Map<PaperId, PaperId> {
  const first = new Map<PaperId, { owner: PaperId; stamp: Stamp }>();
  for (const [key, list] of claims) {
    const owner = survivorOf.get(key) ?? key;
    for (const { id, stamp } of list) {
      const known = first.get(id);
      const order = known ? compareText(stamp, known.stamp) || compareIds(owner, known.owner) : -1;
      if (order < 0) first.set(id, { owner, stamp });
    }
  }
  return new Map([...first].map(([id, { owner }]) => [id, owner]));
}
