/** One request to Zotero, and what came of it. */

export interface Answer {
  /** 0 when none came. */
  readonly status: number;
  /** Whether it ended before its end. */
  readonly brokenOff: boolean;
  /** What it holds, where that is JSON. */
  readonly body: unknown;
}

export interface Caller {
  readonly fetch: typeof globalThis.fetch;
  readonly address: string;
  /** Milliseconds until a request counts as unanswered. */
  readonly patience: number;
}

/** Which version of the protocol is spoken; Zotero warns of older ones. */
const protocolVersion = '3';

/** Asks Zotero's connector server. Never throws. */
export async function askZotero(
  method: 'ping' | 'getSelectedCollection' | 'saveItems' | 'updateSession',
  body: unknown,
  { fetch, address, patience }: Caller,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`${address}/connector/${method}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Zotero-Connector-API-Version': protocolVersion,
        // Zotero drops what comes from a browser without a word, unless this says that it may.
        'zotero-allowed-request': '1',
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      // Whatever listens there must not send the papers on.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return { status: 0, brokenOff: false, body: undefined };
  }
  try {
    return { status: response.status, brokenOff: false, body: parsed(await response.text()) };
  } catch {
    return { status: response.status, brokenOff: true, body: undefined };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field of the answer's object; undefined when it is none. */
export function fieldOf({ body }: Answer, name: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return (body as Readonly<Record<string, unknown>>)[name];
}

/** The name that Zotero gives what went wrong. */
export const errorIn = (answer: Answer): unknown => fieldOf(answer, 'error');
