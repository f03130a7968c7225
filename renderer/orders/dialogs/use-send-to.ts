import { useState } from 'react';
import { type Address, WrittenAddress } from '../../../domain/customer/address.ts';
import type { AddressForm } from '../../../domain/order/draft.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { useChecked, useTouched } from '../../address/use-checked.ts';
import { type Way, useWay } from './use-way.ts';

type Where = 'same' | 'other';

export interface Sending {
  where: Where;
  choose(where: Where): void;
  /** Null: to where, and as, the first one went. */
  to: { delivery: Address; modeId: string; relayId: string | null } | null;
  complete: boolean;
  delivery: AddressForm;
  change(delivery: AddressForm): void;
  errorAt(field: string): string | null;
  touch(field: string): void;
  /** Tells from now on what is wrong everywhere. */
  send(): void;
  way: Way;
  chooseMode(modeId: string): void;
  choosePoint(point: RelayPoint): void;
}

/** To where something is sent again: as the first one went, or to another address that is checked like any (SAV-7, TRP-3). */
export function useSendTo(order: Order, profile: ShopProfile, lineIds: readonly string[], first: Where): Sending {
  const [where, choose] = useState<Where>(first);
  const [delivery, change] = useState<AddressForm>(order.delivery);
  const [modeId, chooseMode] = useState<string | null>(null);
  const [picked, setPicked] = useState<RelayPoint | null>(null);
  const { value, errors } = useChecked(WrittenAddress, delivery);
  const { touch, send, shown } = useTouched();
  // only what is sent is weighed
  const sent = { ...order, lines: order.lines.filter(({ id }) => lineIds.includes(id)) };
  const relayId = picked?.id ?? order.relay?.id ?? null;
  const way = useWay(sent, profile, { delivery, modeId, relayId }, picked);
  const elsewhere = value && way.complete && way.modeId !== null;
  return {
    where,
    choose,
    to: where === 'other' && elsewhere ? { delivery: value, modeId: way.modeId ?? '', relayId: way.relayId } : null,
    complete: where === 'same' || elsewhere === true,
    delivery,
    change,
    errorAt: (field) => shown(errors, field),
    touch,
    send,
    way,
    chooseMode,
    choosePoint: setPicked,
  };
}
