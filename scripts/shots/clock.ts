/** A Tuesday afternoon, shortly before the truck leaves: the pictures tell the same hour whenever they are taken. */
const shotsBegin = Date.parse('2026-11-24T14:31:00Z');

/** Sets this process's clock to that hour. Returns by how much, in milliseconds: for `setClockAhead` in a page. */
export function startClock(): number {
  const ahead = shotsBegin - Date.now();
  setClockAhead(ahead);
  return ahead;
}

/** It runs in Node and in the page alike, so it uses nothing from outside itself. */
export function setClockAhead(ahead: number): void {
  const realNow = Date.now.bind(Date);
  globalThis.Date = new Proxy(Date, {
    construct: (target, args, made) =>
      Reflect.construct(target, args.length === 0 ? [realNow() + ahead] : args, made) as Date,
    get: (target, key, receiver) =>
      key === 'now' ? () => realNow() + ahead : (Reflect.get(target, key, receiver) as unknown),
  });
}
