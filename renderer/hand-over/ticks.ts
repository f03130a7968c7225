import { create } from 'zustand';

/** Parcels ticked on this workstation: they stay so while somebody looks at another page. */
export const useTicks = create<{ ticked: ReadonlySet<string> }>(() => ({ ticked: new Set() }));

export function tick(parcelIds: readonly string[], on: boolean): void {
  useTicks.setState(({ ticked }) => ({
    ticked: on ? new Set([...ticked, ...parcelIds]) : new Set([...ticked].filter((id) => !parcelIds.includes(id))),
  }));
}
