const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** A note as plain text: Zotero writes its notes as HTML, each paragraph an element. */
export function plainNote(note: string): string {
  if (!/^<(?:p|div|h[1-6]|ul|ol|blockquote)\b/i.test(note)) return note;
  return note
    .replace(/\n/g, ' ')
    .replace(/<\/(?:p|div|h[1-6]|blockquote)>/gi, '\n\n')
    .replace(/<br ?\/?>|<\/(?:li|ul|ol)>/gi, '\n')
    .replace(/<li[^<>]{0,500}>/gi, '- ')
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => entities[entity] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
