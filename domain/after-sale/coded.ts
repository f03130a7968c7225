/** Commands that bring an order into being: the workstation that runs them draws its code and writes it into `code` (ORD-10). */
export const codedCommands: readonly string[] = ['shipAgain', 'settleClaim', 'acceptQuote'];
