const start = 0x811c9dc5;
const prime = 0x01000193;

/** A 32-bit number for some texts in their order (FNV-1a over UTF-16 units), to see whether they changed. */
export function hashTexts(texts: Iterable<string>): number {
  let hash = start;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), prime);
    }
    hash = Math.imul(hash ^ 0xffff, prime); // where one text ends
  }
  return hash >>> 0;
}
