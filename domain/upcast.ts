import { commandsTo2, docsTo2 } from './upcast/to-2.ts';
import { docsTo3 } from './upcast/to-3.ts';

/**
 * Queued commands and stored documents outlive the program that wrote them. Each step turns one version into the
 * next, purely; both ends run it before parsing, so an old workstation's queue is never lost.
 */

/** Version written beside every queued command; raise it with a step below. */
export const COMMANDS_VERSION = 2;
/** Version written beside every stored document. */
export const DOCS_VERSION = 3;

export interface NamedArgs {
  name: string;
  args: unknown;
}
type CommandStep = (command: NamedArgs) => NamedArgs;
type DocStep = (table: string, doc: unknown) => unknown;

/** Step `n` turns version `n` into `n + 1`. */
const commandSteps: Record<number, CommandStep> = { 1: commandsTo2 };
const docSteps: Record<number, DocStep> = { 1: docsTo2, 2: docsTo3 };

export function upcast(name: string, version: number, args: unknown, steps = commandSteps): NamedArgs {
  let current: NamedArgs = { name, args };
  for (let from = version; steps[from]; from += 1) current = steps[from]?.(current) ?? current;
  return current;
}

export function upcastDoc(table: string, version: number, doc: unknown, steps = docSteps): unknown {
  let current = doc;
  for (let from = version; steps[from]; from += 1) current = steps[from]?.(table, current) ?? current;
  return current;
}
