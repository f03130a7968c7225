/** What is done with a customer's record as a whole, and what is written to and fro with them (CLI-1…5, MSG-1). */
import { receiveCustomerChange, sendPasswordReset } from './account.ts';
import { answerRequest, assignRequest, noteReply } from '../request/thread.ts';
import { closeAccount, eraseCustomer, noteExport, noteLook } from './erase.ts';
import { receiveAccount, receiveClosing } from './intake.ts';
import { mergeCustomers } from './merge.ts';

export const careCommands = {
  receiveCustomerChange,
  receiveAccount,
  receiveClosing,
  sendPasswordReset,
  closeAccount,
  eraseCustomer,
  noteExport,
  noteLook,
  mergeCustomers,
  answerRequest,
  noteReply,
  assignRequest,
} as const;
