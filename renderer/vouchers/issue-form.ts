/** The form of a new voucher as typed, read with the domain's own schema (AVO-1, AVO-2). Pure. */
import type { CommandInput } from '../../domain/commands.ts';
import { VoucherCode } from '../../domain/voucher/voucher.ts';
import { centsOf } from '../typed-amount.ts';

export interface IssueForm {
  whose: 'personal' | 'general';
  /** Of a personal one; null until chosen. */
  customerId: string | null;
  code: string;
  kind: 'amount' | 'percent' | 'freeDelivery';
  /** Euros, or per cent, as typed. */
  worth: string;
  minimum: string;
  from: string;
  to: string;
  uses: string;
  oncePerCustomer: boolean;
  combinable: boolean;
  label: string;
  reason: string;
}

type Wrong = 'required' | 'amount' | 'percent' | 'count' | 'order' | 'past' | 'code' | 'customer';
export type Wrongs = Partial<Record<keyof IssueForm, Wrong>>;
type Args = CommandInput<'issueVoucher'>;

/** `day`: today at the shop. */
export function readIssue(
  form: IssueForm,
  { voucherId, shop, day }: { voucherId: string; shop: string; day: string },
): { args: Args | null; wrongs: Wrongs } {
  const wrongs: Wrongs = {};
  const personal = form.whose === 'personal';
  const value = worthOf(form);
  const minimumCents = form.minimum.trim() === '' ? 0 : centsOf(form.minimum);
  const uses = countOf(form.uses);
  const code = personal || form.code.trim() === '' ? null : (VoucherCode.safeParse(form.code).data ?? undefined);
  const [from, to] = [dayOf(form.from), dayOf(form.to)];
  if (personal && form.customerId === null) wrongs.customerId = 'customer';
  if (code === undefined) wrongs.code = 'code';
  if (value === null)
    wrongs.worth = form.worth.trim() === '' ? 'required' : form.kind === 'percent' ? 'percent' : 'amount';
  if (minimumCents === null) wrongs.minimum = 'amount';
  if (to !== null && to < day) wrongs.to = 'past';
  if (from !== null && to !== null && to < from) wrongs.to = 'order';
  if (uses === undefined) wrongs.uses = 'count';
  if (form.label.trim() === '') wrongs.label = 'required';
  if (form.reason.trim() === '') wrongs.reason = 'required';
  if (Object.keys(wrongs).length > 0 || value === null || code === undefined || uses === undefined)
    return { args: null, wrongs };
  const args: Args = {
    voucherId,
    shop,
    customerId: personal ? form.customerId : null,
    code,
    label: form.label,
    value,
    minimumCents: minimumCents ?? 0,
    from,
    to,
    uses,
    oncePerCustomer: !personal && form.oncePerCustomer,
    combinable: form.combinable,
    reason: form.reason,
  };
  return { args, wrongs };
}

/** `−150`, `+ 1 500`: a whole number other than nothing; null for anything else. */
export function pointsOfTyped(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/gu, '').replace('−', '-');
  if (!/^[+-]?\d{1,7}$/u.test(plain)) return null;
  const points = Number(plain);
  return points === 0 || Math.abs(points) > 1_000_000 ? null : points;
}

function worthOf({ kind, worth }: IssueForm): Args['value'] | null {
  if (kind === 'freeDelivery') return { kind };
  const cents = centsOf(worth.replace('%', ''));
  if (cents === null) return null;
  if (kind === 'amount') return { kind, amountCents: cents };
  // hundredths of a per cent are basis points
  return cents > 10_000 ? null : { kind, percentBp: cents };
}

/** Null: no limit; undefined: not a count. */
function countOf(typed: string): number | null | undefined {
  const plain = typed.replace(/[\s\u00a0\u202f]/gu, '');
  if (plain === '') return null;
  return /^[1-9]\d{0,8}$/u.test(plain) ? Number(plain) : undefined;
}

function dayOf(typed: string): string | null {
  return typed === '' ? null : typed;
}
