import type { Refund } from '../../domain/refund/refund.ts';

export type Step = 'decide' | 'send' | 'way' | 'failed';

/** What it waits for: a manager, a hand that sends it, the provider, somebody who looks at what failed. */
export function stepOf({ state, ways }: Pick<Refund, 'state' | 'ways'>): Step {
  if (state === 'failed') return 'failed';
  if (state !== 'approved') return 'decide';
  return ways.some((way) => way.kind === 'recorded' && way.state === 'planned') ? 'send' : 'way';
}
