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
  const address = `${newNote(vault, name)}&content=${encoded(text)}`;
  return address.length <= limit ? ok(address) : fail('bad-request', tooLong);
}

const tooLong = 'This note is too long for the address by which a browser hands it to Obsidian.';

/** The same for a note whose text is on the clipboard. */
export const clipboardAddress = ({ vault, name }: Omit<ObsidianNote, 'text'>): string =>
  `${newNote(vault, name)}&clipboard=true`;

const newNote = (vault: string | undefined, name: string): string =>
  `obsidian://new?${vault ? `vault=${encoded(vault)}&` : ''}name=${encoded(name)}`;

/** Everything but letters, digits and `-_.~`. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
