/** Keeps a draft as it is typed (ORD-19): soon after the last key, one save at a time, none while it is held. */
export interface DraftKeeper<T> {
  /** Something changed; it is saved `delayMs` after the last change. */
  typed(draft: T): void;
  /** Saves at once what is not saved yet, and waits for saves under way. */
  flush(): Promise<void>;
  /** Saves what is not saved, then nothing until `resume`: a save must not bring back a draft that placing removes. */
  hold(): Promise<void>;
  resume(): void;
}

export function createDraftKeeper<T>(
  save: (draft: T) => Promise<void>,
  failed: (error: unknown) => void,
  delayMs = 400,
): DraftKeeper<T> {
  let waiting: { draft: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> = Promise.resolve();
  let held = false;

  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const flush = (): Promise<void> => {
    stop();
    if (!held) running = running.then(saveWaiting);
    return running;
  };
  const saveWaiting = async () => {
    const next = waiting;
    waiting = null;
    if (next === null) return;
    try {
      await save(next.draft);
    } catch (error) {
      // kept for the next key or flush, unless something newer was typed meanwhile
      waiting ??= next;
      failed(error);
    }
  };
  const soon = () => {
    stop();
    if (!held) timer = setTimeout(() => void flush(), delayMs);
  };
  return {
    typed(draft) {
      waiting = { draft };
      soon();
    },
    flush,
    hold() {
      const saved = flush();
      held = true;
      return saved;
    },
    resume() {
      held = false;
      if (waiting !== null) soon();
    },
  };
}
