/** Words under 24 px and targets under 48 px in the open dialog, else in the page itself, as they are drawn. Runs in the page. */
export function tooSmall(): string[] {
  const found: string[] = [];
  const main = document.querySelector('[role=dialog]') ?? document.querySelector('main');
  if (!main) return ['no page'];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!holder || text === '' || holder.closest('.visually-hidden, kbd, [aria-hidden=true]')) continue;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize) * holder.currentCSSZoom;
    if (size < 23.9 && holder.checkVisibility()) found.push(`${text.slice(0, 30)}: ${size.toFixed(1)} px`);
  }
  for (const target of main.querySelectorAll('button, a[href], input, select, [role=tab]')) {
    // a field is pressed anywhere in its box
    const pressed = target instanceof HTMLInputElement ? (target.parentElement ?? target) : target;
    const { height, width } = pressed.getBoundingClientRect();
    if (target.closest('.visually-hidden') || width === 0) continue;
    if (height < 47.9) found.push(`${target.textContent?.trim().slice(0, 30)}: ${height.toFixed(0)} px high`);
  }
  return [...new Set(found)];
}
