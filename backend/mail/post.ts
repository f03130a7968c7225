/** Hands one letter over: to an SMTP server, or to a folder where each letter is a file. */
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';

export interface Envelope {
  /** The letter's own id: the same one gives the same Message-ID and the same file. */
  id: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
}

export interface Attachment {
  filename: string;
  content: Uint8Array;
}

/**
 * `sent`: the server has it. `later`: it surely has not, and may be asked again. `never`: it will never take it.
 * `unsure`: the connection ended after the letter was handed over and before the answer.
 */
export type Outcome = { what: 'sent' } | { what: 'later' | 'never' | 'unsure'; error: string };

export interface Post {
  send(envelope: Envelope): Promise<Outcome>;
  close(): void;
}

const WAIT_MS = 20_000;

/** `url`: smtp://user:password@host:port or smtps://…; it is never logged. */
export function smtpPost(url: string, waitMs = WAIT_MS): Post {
  const times = { connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: waitMs };
  const transport = nodemailer.createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send(envelope) {
      const { from, to } = envelope;
      const raw = Readable.from([await compose(envelope)], { objectMode: false });
      try {
        await transport.sendMail({ envelope: { from: from.address, to }, raw });
        return { what: 'sent' };
      } catch (error) {
        return outcomeOf(error, raw.readableEnded);
      }
    },
    close: () => transport.close(),
  };
}

/** A file appears whole or not at all; sent twice, it is the same file. */
export function folderPost(folder: string): Post {
  return {
    async send(envelope) {
      try {
        const message = await compose(envelope);
        await mkdir(folder, { recursive: true });
        const path = join(folder, `${fileName(envelope)}.eml`);
        await writeFile(`${path}.part`, message);
        await rename(`${path}.part`, path);
        return { what: 'sent' };
      } catch (error) {
        return { what: 'later', error: textOf(error) };
      }
    },
    close: () => undefined,
  };
}

async function compose({ id, ...envelope }: Envelope): Promise<Buffer> {
  const domain = envelope.from.address.split('@')[1] ?? 'comptoir';
  const attachments = envelope.attachments.map(({ filename, content }) => ({
    filename,
    content: Buffer.from(content),
    contentType: 'application/pdf',
  }));
  const { message } = await composer.sendMail({ ...envelope, attachments, messageId: `<${digest(id)}@${domain}>` });
  if (!Buffer.isBuffer(message)) throw new Error('not composed at once');
  return message;
}

const composer = nodemailer.createTransport({
  streamTransport: true,
  buffer: true,
  disableFileAccess: true,
  disableUrlAccess: true,
});

function fileName({ id }: Envelope): string {
  return `${id.replace(/[^0-9A-Za-z]+/gu, '-').slice(0, 80)}-${digest(id).slice(0, 8)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** What the server answered tells; without an answer, it is whether it had been given the whole text. */
function outcomeOf(error: unknown, handedOver: boolean): Outcome {
  const responseCode =
    typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : null;
  const text = textOf(error);
  if (typeof responseCode === 'number') return { what: responseCode >= 500 ? 'never' : 'later', error: text };
  return { what: handedOver ? 'unsure' : 'later', error: text };
}

function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : 'unknown').slice(0, 300);
}
