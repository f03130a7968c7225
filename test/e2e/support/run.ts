import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '../../../domain/commands.ts';
import { act } from './api.ts';
import type { Desk } from './desk.ts';

/** A command as a screen would send it; for what a journey needs and is not about. */
export const run = <N extends CommandName>({ page }: Desk, name: N, args: CommandInput<N>) =>
  act(page, 'execute', { commandId: randomUUID(), name, args });
