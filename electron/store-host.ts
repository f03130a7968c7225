/** Starts the store process, starts it again when it dies, and carries calls to it. */
import { utilityProcess, type UtilityProcess } from 'electron';
import type { EventName, Reply } from '../domain/api.ts';
import type { Secrets } from '../workstation/secrets.ts';
import type { PrintFault } from '../domain/printing/job.ts';
import type { ShellPaper, SystemPrinter } from '../workstation/printers/shell.ts';
import type { FromStore, StartOptions, ToStore } from './messages.ts';

const FIRST_WAIT_MS = 200;
/** Deaths in a row, without a start in between that got ready, before it is given up. */
const MAX_DEATHS = 5;

export interface StoreHost {
  call(kind: unknown, name: unknown, input: unknown): Promise<Reply>;
  /** Lets the store close its file; resolves when the process has ended. */
  stop(): Promise<void>;
}

export interface StoreHostOptions {
  script: string;
  start: Omit<StartOptions, 'secrets'>;
  secrets: Secrets;
  printers: {
    find(): Promise<SystemPrinter[]>;
    /** Never rejects. */
    print(paper: ShellPaper): Promise<PrintFault | null>;
  };
  onEvent(event: EventName, payload: unknown): void;
  /** Called once when the store cannot be opened or keeps dying. */
  onFailed(code: string): void;
  log(level: 'info' | 'warn' | 'error', text: string): void;
}

export function startStore(options: StoreHostOptions): StoreHost {
  const { secrets, log } = options;
  const waiting = new Map<number, (reply: Reply) => void>();
  let child: UtilityProcess | null = null;
  let deaths = 0;
  let lastId = 0;
  let ended: (() => void) | null = null;

  const run = async () => {
    const loaded = await secrets.load();
    const started = utilityProcess.fork(options.script, [], { serviceName: 'Comptoir store' });
    const send = (message: ToStore) => started.postMessage(message);
    started.on('message', (message: FromStore) => hear(message, send));
    started.on('exit', (status) => died(status));
    send({ type: 'start', options: { ...options.start, secrets: loaded } });
    child = started;
  };
  const hear = (message: FromStore, send: (message: ToStore) => void) => {
    if (message.type === 'reply') settle(message.id, message.reply);
    else if (message.type === 'event') options.onEvent(message.event, message.payload);
    else if (message.type === 'log') log(message.level, message.text);
    else if (message.type === 'ready') deaths = 0;
    else if (message.type === 'failed') options.onFailed(message.code);
    else if (message.type === 'findPrinters')
      void options.printers
        .find()
        .catch(() => [])
        .then((printers) => send({ type: 'printersFound', id: message.id, printers }));
    else if (message.type === 'printPaper')
      void options.printers.print(message.paper).then((fault) => send({ type: 'paperPrinted', id: message.id, fault }));
    else
      secrets.save(message.text).then(
        () => send({ type: 'secretsSaved', id: message.id, ok: true }),
        () => send({ type: 'secretsSaved', id: message.id, ok: false }),
      );
  };
  const settle = (id: number, reply: Reply) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    answer?.(reply);
  };
  const died = (status: number) => {
    child = null;
    for (const id of waiting.keys()) settle(id, connectionLost);
    if (ended) return ended();
    deaths += 1;
    log('error', `the store process ended with ${status}`);
    if (deaths >= MAX_DEATHS) return options.onFailed('storeDied');
    setTimeout(() => void begin(), FIRST_WAIT_MS * 2 ** deaths);
  };
  const begin = () =>
    run().catch(() => {
      log('error', 'the store process cannot be started');
      options.onFailed('internal');
    });

  void begin();
  return {
    call(kind, name, input) {
      const target = child;
      if (!target) return Promise.resolve(connectionLost);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        target.postMessage({ type: 'call', id, kind, name, input } satisfies ToStore);
      });
    },
    stop: () =>
      new Promise((resolve) => {
        ended = resolve;
        if (child) child.postMessage({ type: 'stop' } satisfies ToStore);
        else resolve();
      }),
  };
}

/** The store is being started again: whether the call was done is unknown. */
const connectionLost: Reply = { ok: false, kind: 'fault', code: 'connectionLost', detail: {} };
