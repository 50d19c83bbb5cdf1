import { useLiveQuery } from 'dexie-react-hooks';
import { readTagColours } from '../../utils/db/tag-colours';
import type { TagColour } from '../../utils/paper/schema';
import { library } from './library';

const none: ReadonlyMap<string, TagColour> = new Map();

/** The colours of the user's tags by key, kept current; none before they are `wanted`. */
export function useTagColours(wanted: boolean): ReadonlyMap<string, TagColour> {
  return useLiveQuery(() => (wanted ? readTagColours(library) : none), [wanted], none);
}
