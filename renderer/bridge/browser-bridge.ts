/** The typed API over the browser host's WebSocket; printing and saving as a browser does them. */
import type { Bridge, EventName, Reply } from '../../domain/api.ts';
import { tableNames } from '../../domain/tx.ts';
import { openPdfLink, previewPdf, printPdf } from './browser-pdf.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

type Waiting = (reply: Reply) => void;
type Frame = { id: number; reply: Reply } | { event: EventName; payload: unknown };

/**
 * Reconnects by itself. Calls under way when the line breaks answer the fault `connectionLost`: whether they
 * were done is unknown, and doing an action again with its `commandId` is one act.
 */
export function createBrowserBridge(): Bridge {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const waiting = new Map<number, Waiting>();
  let socket: WebSocket | null = null;
  let opening: Promise<WebSocket> | null = null;
  let lastId = 0;
  const lineListeners = new Set<(up: boolean) => void>();
  const tellLine = (up: boolean) => {
    for (const listener of lineListeners) listener(up);
  };

  const tell = (event: EventName, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };
  const receive = (frame: Frame) => {
    if ('event' in frame) return tell(frame.event, frame.payload);
    const answer = waiting.get(frame.id);
    waiting.delete(frame.id);
    answer?.(frame.reply);
  };
  const lose = () => {
    socket = null;
    tellLine(false);
    for (const answer of waiting.values()) answer(connectionLost);
    waiting.clear();
  };
  const connect = (): Promise<WebSocket> => {
    if (socket) return Promise.resolve(socket);
    opening ??= open(receive, () => {
      lose();
      void reconnect(connect, catchUp);
    }).then(
      (opened) => {
        socket = opened;
        opening = null;
        return opened;
      },
      (error: unknown) => {
        opening = null;
        throw error;
      },
    );
    return opening;
  };
  const call: Bridge['call'] = async (kind, name, input) => {
    const line = await connect().catch(() => null);
    if (line?.readyState !== WebSocket.OPEN) return connectionLost;
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      line.send(JSON.stringify({ id, kind, name, input }));
    });
  };
  /** Events told while the line was broken are lost: the page reads everything anew. */
  const catchUp = async () => {
    const [session, sync] = await Promise.all([call('query', 'session', {}), call('query', 'syncStatus', {})]);
    if (session.ok) tell('session', session.value);
    if (sync.ok) tell('sync', sync.value);
    tell('changed', { tables: [...tableNames, 'draft', 'outbox', 'refused', 'printJobs'] });
    tellLine(true);
  };

  return {
    call,
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => void set.delete(listener);
    },
    onLine(listener) {
      lineListeners.add(listener);
      return () => void lineListeners.delete(listener);
    },
    print: printPdf,
    preview: previewPdf,
    save: async (pdf) => openPdfLink(pdf),
    async openExternal(url) {
      const { protocol } = new URL(url);
      if (protocol !== 'https:' && protocol !== 'tel:' && protocol !== 'mailto:') return;
      window.open(url, '_blank', 'noopener,noreferrer');
    },
  };
}

const connectionLost: Reply = { ok: false, kind: 'fault', code: 'connectionLost', detail: {} };

function open(receive: (frame: Frame) => void, closed: () => void): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${location.host}/api`);
    let opened = false;
    socket.addEventListener('open', () => {
      opened = true;
      resolve(socket);
    });
    socket.addEventListener('message', (event: MessageEvent<string>) => receive(JSON.parse(event.data) as Frame));
    socket.addEventListener('close', () => (opened ? closed() : reject(new Error('connection refused'))));
  });
}

async function reconnect(connect: () => Promise<unknown>, catchUp: () => Promise<void>): Promise<void> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const connected = await connect().then(
      () => true,
      () => false,
    );
    if (connected) return catchUp();
  }
}
