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

const undecided =
  /\b(?:submi(?:tted|ssion)|withdrawn|(?:desk )?reject\w*|under review|pending|retracted|upload|preprint)|^(?:CoRR|dblp|openreview|arxiv)\b/i;
const presentation =
  /[\s,:(–-]+(?:(?:conference|conditional|short|long|full|regular|invited|notable|top[- ]\d+%|spotlight ?poster|posters?|orals?|spotlights?|talks?|highlights?|presentations?|papers?|accept(?:ed)?)\)?)$/i;

/**
 * The venue of a decision such as `ICLR 2026 Poster` or `Accepted by TMLR`, without the kind of
 * presentation. A paper that was only submitted, withdrawn or put into an archive has none.
 */
export function venueOfDecision(decision = ''): string | undefined {
  if (undecided.test(decision)) return undefined;
  let venue = decision
    .trim()
    .replace(/^(?:accepted|published) (?:as .* )?(?:by|at|in|to|for) /i, '');
  for (let whole = ''; whole !== venue; ) {
    whole = venue;
    venue = whole.replace(presentation, '');
  }
  return venue || undefined;
}
