/**
 * PDFs that the page has just put here to print them. A browser shows a PDF of ours under the page's own policy, which
 * lets its viewer do nothing, unless the PDF comes from the network with a policy of its own.
 */
import type { IncomingMessage } from 'node:http';
import type { Random } from '../domain/ids.ts';

const MAX_BYTES = 64 * 1024 * 1024;
const KEPT = 4;

export interface PrintShelf {
  /** The path under which the PDF can be had for a while, or the status that refuses it. */
  put(request: IncomingMessage): Promise<string | number>;
  get(path: string): Uint8Array | undefined;
}

export function printShelf(random: Random): PrintShelf {
  const shelf = new Map<string, Uint8Array>();
  return {
    async put(request) {
      if (request.headers['content-type'] !== 'application/pdf') return 415;
      const pdf = await bodyOf(request);
      if (!pdf) return 413;
      if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') return 415;
      const path = `/print/${Buffer.from(random(24)).toString('base64url')}.pdf`;
      shelf.set(path, pdf);
      const [oldest] = shelf.keys();
      if (shelf.size > KEPT && oldest !== undefined) shelf.delete(oldest);
      return path;
    },
    get: (path) => shelf.get(path),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
