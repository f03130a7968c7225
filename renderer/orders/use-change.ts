import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { type Undo, undoOf } from '../../domain/order/undo.ts';
import type { OrderView } from '../../domain/views.ts';
import { type CommandState, useCommand } from './use-command.ts';
import { type Preview, usePreview } from './use-preview.ts';

export interface Change {
  preview: Preview;
  command: CommandState;
  /** False while the form cannot be sent, or it is not known yet what the change comes to. */
  ready: boolean;
  /** Runs it at the total that was shown. */
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
  const ready = argsAt !== null && preview.settled;
  return {
    preview,
    command,
    ready,
    confirm: async () => {
      if (argsAt === null || !preview.settled) return;
      const args = argsAt(preview.after?.totals.totalCents ?? order.totals.totalCents);
      if (await command.run(name, args)) onDone(undoOf(name, args, order));
    },
  };
}
