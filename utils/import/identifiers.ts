import { type FoundId, mostIds, type PaperId, parseIdentifier } from '../paper/identity';
import { idAt, longest } from '../paper/places';
import { paperIdSchema } from '../paper/schema';
import { everyPlace } from '../sites/places';

/** The identifiers that a paper's entry gives, and the version that they name, if any. */
export interface Named {
  readonly ids: readonly PaperId[];
  readonly version?: number;
}

/**
 * The identifier that a whole text is, in any of its written forms. Addresses are read as on the web:
 * those of every site that Offprint knows name papers.
 */
export function identifierIn(text: unknown): FoundId | undefined {
  if (typeof text !== 'string') return undefined;
  const written = text.trim();
  if (written.length > longest) return undefined;
  const isAddress = /^https?:\/\//i.test(written) && URL.canParse(written);
  const found = isAddress ? idAt(everyPlace, new URL(written)) : parseIdentifier(written);
  return found && paperIdSchema.safeParse(found.id).success ? found : undefined;
}

/** What the texts name together; those that name nothing are passed over. */
export function namedBy(texts: readonly unknown[]): Named {
  const found = texts.flatMap((text) => identifierIn(text) ?? []);
  const ids = [...new Set(found.map(({ id }) => id))].slice(0, mostIds);
  const version = found.find((one) => one.version !== undefined)?.version;
  return { ids, ...(version !== undefined && { version }) };
}
