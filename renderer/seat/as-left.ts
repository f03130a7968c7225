/** What elements lose when they are taken out of the document: the focus, and how far they were scrolled. */
interface AsLeft {
  focused: HTMLElement | null;
  scrolled: { element: Element; top: number; left: number }[];
}

export function asLeft(host: HTMLElement): AsLeft {
  const focused = document.activeElement;
  const scrolled = [...host.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
  return { focused: focused instanceof HTMLElement && host.contains(focused) ? focused : null, scrolled };
}

export function putBack({ focused, scrolled }: AsLeft): void {
  for (const { element, top, left } of scrolled) element.scrollTo({ top, left, behavior: 'instant' });
  focused?.focus({ preventScroll: true });
}
