/** Where to look for a paper that has no address of its own. */

const start = 'https://scholar.google.com/scholar?q=';

/** The address of a search for a title. */
export const searchFor = (title: string): string => start + encodeURIComponent(title.slice(0, 300));

/** Is an address only such a search? */
export const isSearch = (address: string): boolean => address.startsWith(start);
