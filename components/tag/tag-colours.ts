import { createContext, useContext } from 'react';
import { tagKey } from '../../utils/model/tags';
import type { TagColour } from '../../utils/paper/schema';

/** The colours of the user's tags, by their keys; most tags have none. */
export const TagColours = createContext<ReadonlyMap<string, TagColour>>(new Map());

/** Tells the colour of a tag by its name. */
export function useColourOfTag(): (name: string) => TagColour | undefined {
  const colours = useContext(TagColours);
  return (name) => (colours.size === 0 ? undefined : colours.get(tagKey(name)));
}
