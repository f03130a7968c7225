/** A refused manifest on its way back to the lorry: what it took and still waits is ticked again (LIV-9). */
import { handOverParcels } from '../../domain/warehouse/hand-over-commands.ts';
import { query } from '../api.ts';
import { navigate } from '../routing.ts';
import { setPreferences } from '../workstation-state.ts';
import { tick } from './ticks.ts';

/** `args`: of the refused command. False where they cannot be read: nothing was opened then. */
export async function loadAgain(args: unknown): Promise<boolean> {
  const read = handOverParcels.args.safeParse(args);
  if (!read.success) return false;
  const { shop, carrier, orderIds, staying } = read.data;
  const waiting = await query('handOverWaiting', { shop });
  const again = waiting.filter(
    (parcel) => parcel.carrier === carrier && orderIds.includes(parcel.orderId) && !staying.includes(parcel.parcelId),
  );
  tick(
    again.map(({ parcelId }) => parcelId),
    true,
  );
  await setPreferences({ shop });
  navigate({ page: 'handOver' });
  return true;
}
