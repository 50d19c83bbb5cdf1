import { addressFrom } from '../site/untrusted';
import type { ImportedFacts } from './imported';

const isPdf = (address: string) => /\/pdf\/|\.pdf$/i.test(new URL(address).pathname);

/** The first of the addresses that is a PDF, and the first that is not. */
export function linksTo(addresses: readonly unknown[]): NonNullable<ImportedFacts['links']> {
  const complete = addresses.flatMap((address) => addressFrom(address) ?? []);
  const pdf = complete.find(isPdf);
  const page = complete.find((address) => !isPdf(address));
  return { ...(page && { page }), ...(pdf && { pdf }) };
}
