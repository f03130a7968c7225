/** Every staff action on a carrier investigation, and what the carrier's service tells (TRP-1…4). */
import {
  addTrackingEvent,
  answerInvestigation,
  closeInvestigation,
  noteReturnToSender,
  takeInvestigation,
  tellCarrier,
} from './follow.ts';
import { openInvestigation, parcelBack } from './open.ts';
import { recordTracking } from './record-tracking.ts';
import { refundInvestigation } from './refund.ts';
import { shipAgain } from './ship-again.ts';

export const investigationCommands = {
  openInvestigation,
  answerInvestigation,
  addTrackingEvent,
  tellCarrier,
  noteReturnToSender,
  takeInvestigation,
  closeInvestigation,
  parcelBack,
  shipAgain,
  refundInvestigation,
  recordTracking,
} as const;
