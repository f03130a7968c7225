const FRAMES = 12;

/**
 * Fields are found by the path of the draft they hold (`data-field`), wherever they stand on the screen. One that was
 * just opened or added is waited for during a few frames.
 */
export function focusField(path: string, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (field === null) return frames > 0 ? focusField(path, frames - 1) : undefined;
    field.scrollIntoView({ block: 'nearest' });
    field.focus();
    if (field instanceof HTMLInputElement && path.endsWith('.quantity')) field.select();
  });
}

/** The field after `from` inside `within`, in reading order. */
export function nextField(from: Element, within: Element): HTMLElement | null {
  const fields = [...within.querySelectorAll<HTMLElement>('[data-field]')];
  return fields.find((field) => from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) ?? null;
}
