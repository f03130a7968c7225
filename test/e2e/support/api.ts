/** The typed API as the page itself has it: its WebSocket, its cookie, its session. For looking, and for bad callers. */
import type { Page } from '@playwright/test';
import type {
  ActionInput,
  ActionName,
  ActionResult,
  QueryInput,
  QueryName,
  QueryResult,
  Reply,
} from '../../../domain/api.ts';

export async function ask<N extends QueryName>(page: Page, name: N, input: QueryInput<N>): Promise<QueryResult<N>> {
  return valueOf(name, await send(page, 'query', name, input)) as QueryResult<N>;
}

export async function act<N extends ActionName>(page: Page, name: N, input: ActionInput<N>): Promise<ActionResult<N>> {
  return valueOf(name, await send(page, 'action', name, input)) as ActionResult<N>;
}

/** Whatever it is, well formed or not. */
export function send(page: Page, kind: string, name: string, input: unknown): Promise<Reply> {
  return page.evaluate(
    (call) =>
      new Promise<Reply>((resolve, reject) => {
        const socket = new WebSocket(`ws://${location.host}/api`);
        socket.addEventListener('open', () => socket.send(JSON.stringify({ id: 1, ...call })));
        socket.addEventListener('close', () => reject(new Error('closed without an answer')));
        socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
          const frame = JSON.parse(data) as { id?: number; reply: Reply };
          if (frame.id !== 1) return;
          resolve(frame.reply);
          socket.close();
        });
      }),
    { kind, name, input },
  );
}

function valueOf(name: string, reply: Reply): unknown {
  if (!reply.ok) throw new Error(`${name}: ${reply.kind} ${reply.code} ${JSON.stringify(reply.detail)}`);
  return reply.value;
}
