import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * A proxy that lets nothing through. A browser set to use it can reach no one, and everything that
 * it tried to reach stands in `attempts`.
 */
export interface Recorder {
  readonly address: string;
  /** One line per refused request: the method and the address or host. */
  readonly attempts: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startRecorder(): Promise<Recorder> {
  const attempts: string[] = [];
  const note = (request: IncomingMessage) => {
    attempts.push(`${request.method} ${request.url}`);
  };
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(403).end();
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    note(request);
    // The browser may hang up first; that is no fault of the recorder.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    attempts,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
