const FRAMES = 12;

/**
 * Fields are found by the path of the draft they hold (`data-field`), wherever they stand on the screen. The focus moves
 * at once, so that fast hands never type into the field they have left; one that is still to be drawn is waited for.
 */
export function focusField(path: string, frames = FRAMES): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  if (field === null) {
    if (frames > 0) requestAnimationFrame(() => focusField(path, frames - 1));
    return;
  }
  field.focus();
  field.scrollIntoView({ block: 'nearest' });
}

/** The field after `from` inside `within`, in reading order. */
export function nextField(from: Element, within: Element): HTMLElement | null {
  const fields = [...within.querySelectorAll<HTMLElement>('[data-field]')];
  return fields.find((field) => from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) ?? null;
}
