/** Which orders have a code, so that its uses are found without reading every order (AVO-2). */
export const orderCodes = `
ALTER TABLE order_row ADD COLUMN vouchers TEXT NOT NULL DEFAULT '';
UPDATE order_row SET vouchers = coalesce(
  (SELECT ' ' || group_concat(json_extract(one.value, '$.voucherId'), ' ') || ' '
   FROM orders, json_each(orders.json, '$.discounts') AS one WHERE orders.n = order_row.n), '')
WHERE n IN (SELECT n FROM orders WHERE instr(json, '"voucherId"') > 0);
CREATE INDEX order_vouchers ON order_row (shop, placed_at, vouchers) WHERE vouchers <> '';
`;
