import { cleanLine } from '../../export/text';

/** More than anybody gives a paper, and a limit against broken files. */
const mostTags = 10_000;

/** Tags or keywords on one line each, in their order, each once and none empty. */
export const tagsFrom = (parts: readonly string[]): string[] => [
  ...new Set(parts.slice(0, mostTags).map(cleanLine).filter(Boolean)),
];
