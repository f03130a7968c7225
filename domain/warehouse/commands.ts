import { handOverAtCounter, handOverParcels, tellGone } from './hand-over-commands.ts';
import { releaseOrder, takeOrder } from './lease-commands.ts';
import { recordPrint } from './print-commands.ts';
import { reportShortage, settleShortage } from './shortage-commands.ts';
import { weighOrder } from './weigh-command.ts';

/** What the warehouse does beside the steps of an order's life (`order/life.ts`). */
export const warehouseCommands = {
  takeOrder,
  releaseOrder,
  reportShortage,
  settleShortage,
  handOverParcels,
  handOverAtCounter,
  tellGone,
  recordPrint,
  weighOrder,
};
