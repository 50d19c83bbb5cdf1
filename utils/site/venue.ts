/** Where a paper appeared, as its authors wrote it in passing. */

const appeared =
  /\b(?:accepted|published|appear(?:s|ed)?|presented|camera[- ]?ready|in proceedings)\b/i;
/** An acronym with two capitals at least and a year: `CVPR 2026`, `NeurIPS'25`, `ICML-2025`. */
const meeting = /\b([A-Z][A-Za-z\d&-]*[A-Z][A-Za-z&]*)[ -]?(?:((?:19|20)\d\d)|['’](\d\d))(?!\d)/;

/** The meeting, not a workshop of it, that a comment such as “Accepted at CVPR 2026, 8 pages” names, as `CVPR 2026`. */
export function venueInComment(comment = ''): string | undefined {
  for (const sentence of comment.split(/[.;]/)) {
    const at = /workshop/i.test(sentence) ? -1 : (appeared.exec(sentence)?.index ?? -1);
    const [, name, year, short] = (at >= 0 && meeting.exec(sentence.slice(at))) || [];
    if (name) return `${name} ${year ?? `20${short}`}`;
  }
  return undefined;
}

/**
 * The journal or proceedings of a reference such as `Phys. Rev. D 79, 075009 (2009)`: what stands
 * before the first number, but for a year at the very start, without `vol.` and the like.
 */
export function venueOfReference(reference = ''): string | undefined {
  const [name = ''] = reference
    .replace(/^in:? /i, '')
    .replace(/^(?:19|20)\d\d /, '')
    .split(/\d/);
  return (
    name.replace(/(?:[\s,;:("'#–-]|(?<=[\s,(])(?:vol|volume|no|issue|pp?|art|id)\.?)+$/i, '') ||
    undefined
  );
}

/** The address of the code that a text names. */
export const codeIn = (text = ''): string | undefined =>
  /https?:\/\/(?:www\.)?(?:github\.com|gitlab\.[\w.]+|bitbucket\.org)\/[^\s<>"'`()[\]{}]+/
    .exec(text)?.[0]
    .replace(/[.,;:!?]+$/, '');

const presentation =
  /\s+(?:\(?(?:conference |regular )?(?:oral|poster|spotlight|talk|notable.*|accept(?:ed)?.*|long paper|short paper|findings)\)?|conference)\s*$/i;

/**
 * The venue of a line such as `ICLR 2026 Poster` or `Accepted by TMLR`, without the kind of
 * presentation; nothing of one that a paper was only submitted to, or withdrawn or rejected from.
 */
export function venueInLine(line = ''): string | undefined {
  if (/\b(?:submitted|submission|under review|withdrawn|rejected|desk|blind|CoRR)\b/i.test(line)) {
    return undefined;
  }
  let venue = line.replace(/^accepted (?:by|at|to) /i, '').trim();
  for (let before = ''; before !== venue; ) {
    before = venue;
    venue = venue.replace(presentation, '');
  }
  return venue || undefined;
}
