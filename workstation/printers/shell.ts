/** The machine's own printers, as far as the shell around the workstation reaches them. */
export interface SystemPrinter {
  name: string;
  label: string;
  standard: boolean;
}

export interface ShellPaper {
  printer: string;
  copies: number;
  /** Micrometres; null: A4. */
  size: { width: number; height: number } | null;
  fileName: string;
  pdf: Uint8Array;
}

export interface ShellPrinters {
  list(): Promise<SystemPrinter[]>;
  /** Resolves once the system has it; throws a `PrintingFault` where it did not take it. */
  print(paper: ShellPaper): Promise<void>;
}
