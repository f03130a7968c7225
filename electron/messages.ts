/** What main and the store process tell each other. Both are ours: the types are the check. */
import type { EventName, Reply } from '../domain/api.ts';
import type { PrintFault } from '../domain/printing/job.ts';
import type { ShellPaper, SystemPrinter } from '../workstation/printers/shell.ts';

export interface StartOptions {
  dbPath: string;
  backendUrl: string | null;
  deviceName: string;
  /** Enrolls at the first start; null: staff do it on screen. */
  enrolCode: string | null;
  secrets: string | null;
}

export type ToStore =
  | { type: 'start'; options: StartOptions }
  | { type: 'call'; id: number; kind: unknown; name: unknown; input: unknown }
  | { type: 'secretsSaved'; id: number; ok: boolean }
  | { type: 'printersFound'; id: number; printers: SystemPrinter[] }
  | { type: 'paperPrinted'; id: number; fault: PrintFault | null }
  | { type: 'stop' };

export type FromStore =
  | { type: 'ready' }
  /** The store cannot be opened; a restart would not help. */
  | { type: 'failed'; code: string }
  | { type: 'reply'; id: number; reply: Reply }
  | { type: 'event'; event: EventName; payload: unknown }
  | { type: 'findPrinters'; id: number }
  | { type: 'printPaper'; id: number; paper: ShellPaper }
  | { type: 'saveSecrets'; id: number; text: string }
  | { type: 'log'; level: 'info' | 'warn' | 'error'; text: string };

/** Channels between page and main. */
export const channels = {
  call: 'comptoir:call',
  event: 'comptoir:event',
  print: 'comptoir:print',
  preview: 'comptoir:preview',
  save: 'comptoir:save',
  openExternal: 'comptoir:open-external',
} as const;
