import { useRef, useState } from 'react';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { execute, newId } from '../api.ts';

export interface CommandState {
  busy: boolean;
  /** What was refused or broke; null when all is well. */
  error: unknown;
  /** True when it is written here. A second call while busy, or again after a lost answer, is the same act. */
  run<N extends CommandName>(name: N, args: CommandInput<N>): Promise<boolean>;
  clear(): void;
}

/** One act of one form: its id is kept until it is accepted or answered with a refusal. */
export function useCommand(): CommandState {
  const commandId = useRef<string | null>(null);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    busy,
    error,
    clear: () => setError(null),
    async run(name, args) {
      if (running.current) return false;
      running.current = true;
      commandId.current ??= newId();
      setBusy(true);
      setError(null);
      try {
        await execute(name, args, commandId.current);
        commandId.current = null;
        return true;
      } catch (caught) {
        if (isAnswered(caught)) commandId.current = null;
        setError(caught);
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}

/** A refusal is an answer; a lost connection is not, and the same id must be tried again. */
function isAnswered(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'refusal';
}
