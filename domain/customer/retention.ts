/** How long the law keeps what names a person (FACTS-FR §4). */

const INVOICE_YEARS = 10;

/** Last day of the ten years that follow the close of the accounts of that year (C. com. L123-22); accounts close in December. */
export function keptUntil(issuedAt: string): string {
  return `${Number(issuedAt.slice(0, 4)) + INVOICE_YEARS}-12-31`;
}
