/** `GET /changes`: tells open workstations that something changed; they ask what by `/sync`. */
import type { ServerResponse } from 'node:http';
import type { Storage } from '../contract.ts';

const HEARTBEAT_MS = 2_000;
/** A workstation needs one; more are connections that died without a word. */
const PER_DEVICE = 3;
/** Told and not taken: nobody reads any more. */
const UNREAD_BYTES = 16 * 1024;

export interface ChangeStreams {
  open(deviceId: string, response: ServerResponse): Promise<void>;
  close(): void;
}

interface Stream {
  deviceId: string;
  response: ServerResponse;
}

/** `stillEnrolled` is asked at each heartbeat: a revoked device stops hearing. */
export function createChangeStreams(
  storage: Storage,
  stillEnrolled: (deviceId: string) => Promise<boolean>,
): ChangeStreams {
  const streams = new Set<Stream>();
  const drop = (stream: Stream) => {
    streams.delete(stream);
    // what nobody reads would never be written out
    if (stream.response.writableLength < UNREAD_BYTES) stream.response.end();
    else stream.response.destroy();
  };
  const beat = async (stream: Stream) => {
    // when the database does not answer nobody is sent away for it
    const welcome = await stillEnrolled(stream.deviceId).catch(() => true);
    if (welcome && stream.response.writableLength < UNREAD_BYTES) stream.response.write(':\n\n');
    else drop(stream);
  };
  const stop = storage.onCommit((version) => {
    for (const { response } of streams) response.write(event(version));
  });
  const timer = setInterval(() => {
    for (const stream of streams) void beat(stream);
  }, HEARTBEAT_MS);

  return {
    async open(deviceId, response) {
      const stream = { deviceId, response };
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.on('close', () => streams.delete(stream));
      const mine = [...streams].filter((other) => other.deviceId === deviceId);
      for (const oldest of mine.slice(0, Math.max(0, mine.length - PER_DEVICE + 1))) drop(oldest);
      streams.add(stream);
      // what was committed while nobody listened; without an answer it is told after the next commit
      const version = await storage.version().catch(() => null);
      if (version !== null && streams.has(stream)) response.write(event(version));
    },
    close() {
      stop();
      clearInterval(timer);
      for (const stream of streams) drop(stream);
    },
  };
}

function event(version: number): string {
  return `event: changed\ndata: ${version}\n\n`;
}
