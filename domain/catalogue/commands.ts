/** Acts around the catalogue: stock, alerts, questions, wish lists. */
import { leaveStockAlert, receiveStockAlert, withdrawStockAlert } from './alert-commands.ts';
import { answerQuestion, askQuestion, receiveQuestion, takeQuestion } from './question-commands.ts';
import { adjustStock } from './stock-commands.ts';
import { addToWishList, receiveWishList, takeOffWishList } from './wish-commands.ts';

export const catalogueCommands = {
  adjustStock,
  leaveStockAlert,
  receiveStockAlert,
  withdrawStockAlert,
  askQuestion,
  receiveQuestion,
  takeQuestion,
  answerQuestion,
  addToWishList,
  takeOffWishList,
  receiveWishList,
} as const;
