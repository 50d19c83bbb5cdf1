/** Where this page stands: the toolbar's popup, the browser's side panel, or a tab of its own. */
export type Place = 'popup' | 'panel' | 'tab';

const asked = new URLSearchParams(location.search).get('place');

/** The manifest's addresses of popup and side panel say which they are. */
export const place: Place = asked === 'popup' || asked === 'panel' ? asked : 'tab';
