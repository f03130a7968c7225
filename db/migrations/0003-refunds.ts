/** What is to be given back on an order (AVO-5): a task, found by its own index. */
export const refunds = `
ALTER TABLE order_row ADD COLUMN refund_cents INTEGER NOT NULL DEFAULT 0;
UPDATE order_row SET refund_cents = max(0, iif(status = 6, total_cents - due_cents, -due_cents));
CREATE INDEX order_refunds ON order_row (shop, placed_at) WHERE refund_cents > 0;
`;
