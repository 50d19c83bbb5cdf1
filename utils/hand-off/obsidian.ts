import { fail, ok, type Result } from '../result';

/** What a browser hands on to another program: Chrome on Windows little more than this. */
const mostOfAddress = 2_000;

/** A new note: its name without `.md`, what is in it, and the vault, else the one last open. */
export interface ObsidianNote {
  readonly vault?: string;
  readonly name: string;
  readonly text: string;
}

/** The address that has Obsidian make a note, https://help.obsidian.md/uri */
export function obsidianAddress(
  { vault, name, text }: ObsidianNote,
  limit = mostOfAddress,
): Result<string> {
  const parameters = [...(vault ? [['vault', vault]] : []), ['name', name], ['content', text]];
  const query = parameters.map(([field, value = '']) => `${field}=${encoded(value)}`).join('&');
  const address = `obsidian://new?${query}`;
  return address.length <= limit ? ok(address) : fail('bad-request', tooLong);
}

const tooLong =
  'This note is too long for the address by which a browser hands it to Obsidian. Save it as a file, and put that into the vault.';

/** Everything but letters, digits and `-_.~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
