/** One page's WebSocket: calls in, replies and events out, all JSON. */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { type EventName, events } from '../domain/api.ts';
import type { Workstation } from '../workstation/workstation.ts';

/** A photo travels in one frame, as base64. */
export const MAX_FRAME_BYTES = 5 * 1024 * 1024;
/** Calls of one page under way at once; further frames wait unread. */
const MAX_CALLS = 64;
/** A page that does not read this much is asked to come back and read everything anew. */
const MAX_UNREAD_BYTES = 64 * 1024 * 1024;

const CallFrame = z.strictObject({
  id: z.int().min(0),
  kind: z.enum(['query', 'action']),
  name: z.string().max(60),
  input: z.unknown(),
});

/** RFC 6455 close codes: policy violation, try again later. */
const BAD_FRAME = 1008;
const TOO_SLOW = 1013;

export function talk(socket: WebSocket, workstation: Workstation): void {
  let calls = 0;
  const send = (frame: unknown) => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) return socket.close(TOO_SLOW, 'too slow');
    socket.send(JSON.stringify(frame));
  };
  const stops = (Object.keys(events) as EventName[]).map((event) =>
    workstation.on(event, (payload) => send({ event, payload })),
  );
  socket.on('message', (data, isBinary) => {
    const frame = isBinary || !Buffer.isBuffer(data) ? null : readFrame(data.toString('utf8'));
    if (!frame) return socket.close(BAD_FRAME, 'bad frame');
    calls += 1;
    if (calls >= MAX_CALLS) socket.pause();
    // `dispatch` answers everything and never rejects.
    void workstation.dispatch(frame.kind, frame.name, frame.input).then((reply) => {
      calls -= 1;
      if (socket.isPaused) socket.resume();
      send({ id: frame.id, reply });
    });
  });
  // An oversized frame or a broken line: `ws` closes by itself, with the code that says why.
  socket.on('error', () => socket.close());
  socket.on('close', () => {
    for (const stop of stops) stop();
  });
}

function readFrame(text: string): z.output<typeof CallFrame> | null {
  try {
    return CallFrame.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
