/**
 * When to sync (S29–S31): on new work, on a poke, on a timer, on demand; one exchange at a time.
 *
 *   idle ──work, timer──▶ sending ──answer──▶ idle
 *                            │ fault
 *                            ├─ retry ──▶ waiting ──timer, later each time──▶ sending
 *                            └─ pause ──▶ paused ──connect, on demand──▶ sending
 */
import { SyncFault, type SyncFaultKind, type Transport } from '../domain/sync.ts';
import type { StoreOptions } from './contract.ts';
import { type Exchange, cures } from './exchange.ts';

const SOON_MS = 25;
const POLL_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

export interface LoopState {
  connected: boolean;
  sending: boolean;
  /** Commands on the wire now. */
  sent: number;
  paused: boolean;
  fault: SyncFaultKind | null;
  faultText: string;
}

export interface SyncLoop {
  state(): LoopState;
  /** There is new work. */
  wake(): void;
  /** Resolves when the exchange that begins after this call, and all that it asks for, is over. Throws no `SyncFault`. */
  syncNow(): Promise<void>;
  connect(transport: Transport | null): void;
  /** Another listener knows first that the way is blocked; the next exchange that succeeds says otherwise. */
  lose(): void;
  stop(): void;
}

export interface LoopOptions extends Pick<StoreOptions, 'random' | 'timer' | 'log' | 'transport'> {
  exchange: Exchange;
  startOver(): Promise<void>;
  blameHead(transport: Transport, fault: SyncFault): Promise<void>;
  told(): void;
}

export function createSyncLoop(options: LoopOptions): SyncLoop {
  const { exchange, timer, told } = options;
  let transport = options.transport;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let failures = 0;
  let cancel: () => void = () => undefined;
  let soon = false;
  let state: Omit<LoopState, 'connected'> = { sending: false, sent: 0, paused: false, fault: null, faultText: '' };

  const change = (next: Partial<typeof state>) => {
    state = { ...state, ...next };
    told();
  };
  const arm = (ms: number) => {
    cancel();
    soon = ms <= SOON_MS;
    cancel = timer.set(ms, () => {
      soon = false;
      run().catch((error: unknown) => options.log('error', `sync: ${textOf(error)}`));
    });
  };
  const spread = (ms: number) => Math.round(ms * (0.75 + ((options.random(1)[0] ?? 0) / 255) * 0.5));
  const run = (): Promise<void> => {
    running ??= turns();
    return running;
  };

  async function turns(): Promise<void> {
    // `running` must be set before this can end
    await Promise.resolve();
    cancel();
    soon = false;
    let outcome = 'more';
    let forks = 0;
    try {
      while (transport && !stopped && (outcome === 'more' || again)) {
        again = false;
        change({ sending: true, paused: false });
        try {
          outcome = await exchange(transport, 'commands', (sent) => change({ sent }));
          failures = 0;
          change({ fault: null, faultText: '', sent: 0 });
        } catch (error) {
          if (stopped) return;
          if (!(error instanceof SyncFault)) throw error;
          if (cures[error.kind] !== 'startOver' || forks > 0) return await failed(error, transport);
          forks += 1;
          options.log('warn', 'another file speaks under this name: this one goes on as a new client');
          await options.startOver();
          outcome = 'more';
        }
      }
      if (transport && !stopped) arm(spread(POLL_MS));
    } catch (error) {
      if (stopped) return;
      failures += 1;
      change({ fault: null, faultText: textOf(error) });
      arm(spread(LAST_RETRY_MS));
      throw error;
    } finally {
      running = null;
      change({ sending: false, sent: 0 });
    }
  }

  async function failed(fault: SyncFault, on: Transport): Promise<void> {
    const paused = cures[fault.kind] === 'pause';
    change({ fault: fault.kind, faultText: fault.detail, paused, sent: 0 });
    failures += 1;
    await options.blameHead(on, fault);
    if (!paused) arm(spread(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10))));
  }

  if (transport) arm(0);
  return {
    state: () => ({ ...state, connected: transport !== null }),
    wake: () => {
      if (!transport || stopped || state.paused) return;
      if (running) again = true;
      else if (!soon && state.fault === null) arm(SOON_MS);
    },
    syncNow: async () => {
      if (!transport || stopped) return;
      if (running) again = true;
      await run();
    },
    connect: (next) => {
      if (stopped) return;
      transport = next;
      failures = 0;
      cancel();
      change({ paused: false, fault: null, faultText: '' });
      if (running) again = true;
      else if (next) arm(0);
    },
    lose: () => {
      if (!transport || stopped || state.paused || state.fault !== null) return;
      change({ fault: 'offline', faultText: 'line lost' });
      if (!running) arm(spread(FIRST_RETRY_MS));
    },
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
