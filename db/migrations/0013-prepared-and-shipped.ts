/** Orders of a shop by when they were prepared and by when they left: the figures of a day are counted along them. */
export const preparedAndShipped = `
ALTER TABLE order_row ADD COLUMN prepared_at INTEGER;
UPDATE order_row SET prepared_at = (
  SELECT CAST(round(unixepoch(json_extract(orders.json, '$.since.prepared'), 'subsec') * 1000) AS INTEGER)
  FROM orders WHERE orders.n = order_row.n)
WHERE status >= 3;
CREATE INDEX order_prepared ON order_row (shop, prepared_at, pieces) WHERE prepared_at IS NOT NULL;
CREATE INDEX order_shipped ON order_row (shop, shipped_at, pieces) WHERE shipped_at IS NOT NULL;`;
