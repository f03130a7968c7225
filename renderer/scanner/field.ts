/** The field under a scan: as it was before the scanner typed into it. */
type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface FieldState {
  field: TextField;
  value: string;
  start: number | null;
  end: number | null;
}

/** Null where no text field has the focus. */
export function focusedField(): FieldState | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return null;
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** What a person had typed stands again, with the cursor where it was. */
export function restore({ field, value, start, end }: FieldState): void {
  if (!field.isConnected || field.value === value) return;
  write(field, value);
  // fields of numbers and dates have no cursor to set
  if (start !== null) field.setSelectionRange(start, end);
}

/** Fields that wait for a code say so; they get it as it was meant, whatever the keyboard made of it. */
export function wantsScan(state: FieldState | null): state is FieldState {
  return state?.field.dataset['scan'] !== undefined;
}

/** As if it had been typed: React hears of it. */
export function write(field: TextField, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
