import { toast } from '../ui/toast.ts';

/** Says whether it is in the clipboard. */
export function copyCode(code: string, words: { copied: string; notCopied: string }): void {
  const told = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('no clipboard'));
  told.then(
    () => toast('ok', words.copied),
    () => toast('error', words.notCopied),
  );
}
