/** Sending a form with errors goes to the first of them, in the order of the screen. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('[role=dialog] [aria-invalid=true]');
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  });
}
