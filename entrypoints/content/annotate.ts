import { type FoundCard, type Scan, scanInSteps } from '../../utils/detection/scan';
import { inSlices, inTurns } from '../../utils/slices';
import { act } from './actions';
import { removeStrays } from './own';
import { learn, viewOf } from './papers';
import { createPatience } from './patience';
import { Strip } from './strip';
import { theme } from './theme';
import { world } from './world';

/** The strips on the page, by their cards and by their host elements. */
export const strips = new Map<Element, Strip>();
export const stripOf = new WeakMap<object, Strip>();

/** After a scan, rest this many times as long before the next, up to a limit in ms. */
const restFactor = 8;
const longestRest = 1_000;

const strike = createPatience();

/** What the latest scan found. */
export let found: Scan | undefined;
/** The address at which the user asked for a strip on every linked paper. */
let openedAt = '';

/** Takes every linked paper of this page for a card from now on. */
export const openEverything = (): void => {
  openedAt = document.URL;
  expire();
};

/** Has the page changed since the latest scan began, which was at this address? */
let isStale = true;
let scannedAt = '';

/** Tells that the page has changed: what was found in it may no longer be there. */
export const expire = (): void => {
  isStale = true;
};

async function findCards(): Promise<readonly FoundCard[]> {
  const { URL: address } = document;
  if (!found || isStale || scannedAt !== address) {
    isStale = false;
    scannedAt = address;
    found = await inTurns(
      scanInSteps(document, new URL(address), world.offprintSite, openedAt === address),
    );
  }
  return found.cards;
}

/** Asks about the papers of `cards`, those in view first, and returns the cards in that order. */
function inViewFirst(cards: readonly FoundCard[]): FoundCard[] {
  const near: FoundCard[] = [];
  const far: FoundCard[] = [];
  for (const card of cards) {
    const { top, bottom } = card.element.getBoundingClientRect();
    (bottom > 0 && top < innerHeight ? near : far).push(card);
  }
  void learn(near.map(viewOf));
  void learn(far.map(viewOf));
  return [...near, ...far];
}

/** Asks about the papers on the page without touching it, so that strips know when they come. */
export const prepare = async (): Promise<unknown> => inViewFirst(await findCards());

/** Does the strip stand on its card, or after it? */
const isOn = ({ host }: Strip, { elements }: FoundCard) =>
  elements.some((element) => element.contains(host) || element.nextElementSibling === host);

function insert({ host }: Strip, { place }: FoundCard): void {
  const { parent, before } = place;
  parent.insertBefore(host, before?.parentNode === parent ? before : null);
}

function annotateCard(card: FoundCard): void {
  // Between two slices the page may have taken the card away; the next scan will know.
  if (!card.element.isConnected) return;
  const former = strips.get(card.element);
  const strip = new Strip(card, theme(), act);
  strips.set(card.element, strip);
  stripOf.set(strip.host, strip);
  if (former && isOn(former, card)) former.host.before(strip.host);
  else insert(strip, card);
  former?.remove();
}

/**
 * Gives every card its one strip. The same element may show another paper than before (a list bound
 * to new data): its strip is replaced, never re-labelled. Resolves with how long to leave the page
 * alone now, in ms.
 */
export async function annotate(): Promise<number> {
  const start = performance.now();
  const cards = await findCards();
  removeStrays();
  const gone = new Map(strips);
  const fresh: FoundCard[] = [];
  let takenAway = false;
  for (const card of cards) {
    const strip = strips.get(card.element);
    if (strip?.card.ids[0] !== card.ids[0]) {
      fresh.push(card);
    } else if (strip) {
      strip.card = card;
      if (!isOn(strip, card)) {
        takenAway = true;
        insert(strip, card);
      }
    }
    gone.delete(card.element);
  }
  const ordered = inViewFirst(fresh);
  const rest = Math.min(longestRest, (performance.now() - start) * restFactor);

  await inSlices(ordered, annotateCard);
  for (const [element, strip] of gone) {
    // A new strip of its paper stands elsewhere now: the page has rendered the card anew.
    takenAway ||= strip.view.strips.size > 1;
    strip.remove();
    strips.delete(element);
  }
  return Math.max(rest, takenAway ? strike(performance.now()) : 0);
}
