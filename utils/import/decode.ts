/** The encodings that files of papers are met in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file as text, and the encoding that it was taken to be in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** So many bytes are looked at for the pattern of UTF-16. */
const sampled = 4_096;

/**
 * A whole file as text. What is no valid UTF-8 is taken for windows-1252, in which everything is
 * valid: a name with a wrong accent can be put right, a file that is refused can not. NULs, which
 * belong to no text, are left out.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes) ?? utf16Pattern(bytes);
  const strict = marked ? undefined : decodeUtf8(bytes);
  const encoding = marked ?? (strict === undefined ? 'windows-1252' : 'utf-8');
  const text = strict ?? new TextDecoder(encoding).decode(bytes);
  return { text: text.replaceAll('\0', ''), encoding };
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: in mostly European text every other byte is NUL. */
function utf16Pattern(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.min(sampled, bytes.length) >> 1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > pairs / 2 && even < pairs / 20) return 'utf-16le';
  return even > pairs / 2 && odd < pairs / 20 ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}
