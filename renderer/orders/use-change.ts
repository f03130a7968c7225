import { useEffect, useRef, useState } from 'react';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { type Undo, undoOf } from '../../domain/order/undo.ts';
import type { OrderView } from '../../domain/views.ts';
import { type CommandState, useCommand } from './use-command.ts';
import { type Preview, usePreview } from './use-preview.ts';

export interface Change {
  preview: Preview;
  command: CommandState;
  /** False while the form cannot be sent. */
  ready: boolean;
  /**
   * Runs it at the total that was shown. Asked before it is known what the change comes to, it waits for that, and runs by
   * itself where the total stays: fast hands press the key once, and nobody agrees to an amount unseen.
   */
  confirm(): Promise<void>;
}

/**
 * One change of a placed order: what it comes to is told before it is made, and how it is taken back afterwards.
 * `argsAt` gives the arguments for a total; null while the form cannot be sent.
 */
export function useChange<N extends CommandName>(
  { order }: OrderView,
  name: N,
  argsAt: ((expectedTotalCents: number) => CommandInput<N>) | null,
  onDone: (undo: Undo | null) => void,
): Change {
  const command = useCommand();
  const preview = usePreview(order.id, name, argsAt && argsAt(order.totals.totalCents));
  const [wished, setWished] = useState<string | null>(null);
  const asked = argsAt && JSON.stringify(argsAt(order.totals.totalCents));
  const total = preview.after?.totals.totalCents ?? order.totals.totalCents;
  const run = async () => {
    if (argsAt === null) return;
    const args = argsAt(total);
    if (await command.run(name, args)) onDone(undoOf(name, args, order));
  };
  const latest = useRef(run);
  latest.current = run;
  const stays = preview.refusal === null && total === order.totals.totalCents;
  useEffect(() => {
    if (wished === null || (wished === asked && !preview.settled)) return;
    setWished(null);
    if (wished === asked && stays) void latest.current();
  }, [wished, asked, preview.settled, stays]);
  return {
    preview,
    command,
    ready: argsAt !== null,
    confirm: async () => {
      if (preview.settled) await run();
      else setWished(asked);
    },
  };
}
