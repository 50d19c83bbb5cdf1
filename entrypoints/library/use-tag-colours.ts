import { useLiveQuery } from 'dexie-react-hooks';
import { readTagNames } from '../../utils/db/queries';
import type { TagColour } from '../../utils/paper/schema';
import { library } from './library';

const none: ReadonlyMap<string, TagColour> = new Map();

/** The colours of the user's tags by key, kept current; none before they are `wanted`. */
export function useTagColours(wanted: boolean): ReadonlyMap<string, TagColour> {
  return useLiveQuery(() => (wanted ? readColours() : none), [wanted], none);
}

async function readColours(): Promise<ReadonlyMap<string, TagColour>> {
  const tags = await readTagNames(library);
  return new Map(tags.flatMap(({ key, colour }) => (colour ? [[key, colour] as const] : [])));
}
