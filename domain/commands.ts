/** The registry: every staff action by name. Renaming one needs an `upcast`. */
import type { z } from 'zod';
import { catalogueCommands } from './catalogue/commands.ts';
import { type Command, badInput, mustBeAllowed, whyNotKept } from './command.ts';
import { withConsequences } from './consequences.ts';
import { careCommands } from './customer/care-commands.ts';
import { addAddress, changeAddress, changeCustomer, createCustomer, removeAddress } from './customer/commands.ts';
import {
  addDeliveryInstructions,
  changeArticles,
  changeDeliveryAddress,
  changeGift,
  changePaymentMethod,
  changePersonalisation,
} from './order/changes.ts';
import {
  cancelOrder,
  clearAlerts,
  markDelivered,
  markPrepared,
  recordPayment,
  startPreparation,
  validateOrder,
} from './order/life.ts';
import { correctTracking, markShipped, packParcels } from './order/parcels.ts';
import { changeOrderEmail, sendLetter } from './mail/commands.ts';
import { settleLetter } from './mail/settle.ts';
import { placePhoneOrder, receiveWebOrder } from './order/place.ts';
import { askPayment, askSupplement, takeUpPaymentLink, withdrawPaymentLink } from './payment/ask.ts';
import { recordRefund, refundPayment } from './payment/refund.ts';
import { settlePayment } from './payment/settle.ts';
import { attachTransfer, recordTransfers, settleTransfer } from './payment/transfers.ts';
import { correctInvoice, issueInvoice } from './invoice/commands.ts';
import { investigationCommands } from './investigation/commands.ts';
import { correctPoints, spendPoints } from './loyalty/commands.ts';
import { askRefund, decideRefund, recordRefundWay, redoRefundWay } from './refund/commands.ts';
import { cancelVoucher, issueVoucher } from './voucher/commands.ts';
import { quoteCommands } from './quote/commands.ts';
import { refusal, throwIf } from './refusal.ts';
import { addPhoto, answerCheck, removePhoto, setParcelNumber, takeClaim, tickPhoto } from './claim/commands.ts';
import { closeClaim, refundClaim, refuseClaim, settleClaim } from './claim/decide.ts';
import { openClaim } from './claim/open.ts';
import { changeRequest, closeRequest, openRequest, takeRequest } from './request/commands.ts';
import { receiveReply, receiveRequest } from './request/intake.ts';
import { decideReturn, receiveReturn, refuseReturn, validateReturn } from './return/commands.ts';
import { openReturn } from './return/open-return.ts';
import { warehouseCommands } from './warehouse/commands.ts';
import type { Ctx, Tx } from './tx.ts';
import { upcast } from './upcast.ts';

export const commands = {
  createCustomer,
  changeCustomer,
  addAddress,
  changeAddress,
  removeAddress,
  placePhoneOrder,
  receiveWebOrder,
  validateOrder,
  startPreparation,
  markPrepared,
  packParcels,
  markShipped,
  correctTracking,
  markDelivered,
  clearAlerts,
  cancelOrder,
  recordPayment,
  changeDeliveryAddress,
  addDeliveryInstructions,
  changePersonalisation,
  changeGift,
  changeArticles,
  changePaymentMethod,
  openRequest,
  takeRequest,
  closeRequest,
  changeRequest,
  receiveRequest,
  receiveReply,
  askPayment,
  askSupplement,
  withdrawPaymentLink,
  takeUpPaymentLink,
  settlePayment,
  refundPayment,
  recordRefund,
  askRefund,
  decideRefund,
  recordRefundWay,
  redoRefundWay,
  issueVoucher,
  cancelVoucher,
  spendPoints,
  correctPoints,
  recordTransfers,
  attachTransfer,
  settleTransfer,
  issueInvoice,
  correctInvoice,
  sendLetter,
  settleLetter,
  changeOrderEmail,
  ...investigationCommands,
  ...careCommands,
  ...catalogueCommands,
  ...quoteCommands,
  ...warehouseCommands,
  openClaim,
  takeClaim,
  answerCheck,
  addPhoto,
  removePhoto,
  tickPhoto,
  setParcelNumber,
  settleClaim,
  refundClaim,
  refuseClaim,
  closeClaim,
  openReturn,
  validateReturn,
  refuseReturn,
  receiveReturn,
  decideReturn,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['args']>;
export const commandNames = Object.keys(commands) as CommandName[];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

/**
 * Upcasts, parses, checks the permission and runs one command. The one path that the store, the backend and the
 * simulator share. Throws `Refusal`; anything else is a bug or a storage fault.
 */
export async function runCommand(tx: Tx, name: string, version: number, args: unknown, ctx: Ctx): Promise<void> {
  const current = upcast(name, version, args);
  if (!isCommand(current.name)) throw refusal('unknownCommand', { name });
  const found = commands[current.name] as Command;
  const parsed = found.args.safeParse(current.args);
  if (!parsed.success) throw badInput(parsed.error);
  mustBeAllowed(ctx, found.permission);
  throwIf(whyNotKept(parsed.data));
  await withConsequences(tx, ctx, (watched) => found.run(watched, parsed.data, ctx));
}
