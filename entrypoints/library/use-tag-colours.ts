import { useLiveQuery } from 'dexie-react-hooks';
import { readKnownTags } from '../../utils/db/tag-use';
import type { TagColour } from '../../utils/paper/schema';
import { library } from './library';

const none: ReadonlyMap<string, TagColour> = new Map();

/** The colours of the user's tags by key, kept current; none before `wanted`. */
export function useTagColours(wanted: boolean): ReadonlyMap<string, TagColour> {
  return useLiveQuery(
    async () => {
      if (!wanted) return none;
      const tags = await readKnownTags(library);
      return new Map(tags.flatMap(({ key, colour }) => (colour ? [[key, colour] as const] : [])));
    },
    [wanted],
    none,
  );
}
