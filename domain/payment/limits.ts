/** What the provider takes (FACTS-FR §6). Amounts in cents. */
import { type Refusal, refusal } from '../refusal.ts';

export const LEAST_CENTS = 99;
export const MOST_CENTS = 2_000_000;
export const LEAST_REFUND_CENTS = 10;
/** For how long a link can be paid; then it is aborted at the provider. */
export const LINK_HOURS = 72;

/** An amount that no link can ask for. */
export function whyNotAmount(amountCents: number): Refusal | undefined {
  return amountCents >= LEAST_CENTS && amountCents <= MOST_CENTS
    ? undefined
    : refusal('paymentAmount', { rule: 'ORD-9', amount: amountCents, min: LEAST_CENTS, max: MOST_CENTS });
}

/** AVO-5: `heldCents` is what was captured less what went back. */
export function whyNotRefund(amountCents: number, heldCents: number): Refusal | undefined {
  if (amountCents < LEAST_REFUND_CENTS)
    return refusal('refundWrong', { rule: 'AVO-5', field: 'amountCents', why: 'tooLittle', min: LEAST_REFUND_CENTS });
  if (amountCents > heldCents)
    return refusal('refundWrong', { rule: 'AVO-5', field: 'amountCents', why: 'tooMuch', max: heldCents });
  return undefined;
}
