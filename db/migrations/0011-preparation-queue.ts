/** Orders of the warehouse by the day they leave and by where the walk for them begins; those that left are not looked at. */
export const preparationQueue = `
ALTER TABLE order_row ADD COLUMN dispatch_day TEXT NOT NULL DEFAULT '';
ALTER TABLE order_row ADD COLUMN place TEXT NOT NULL DEFAULT '';
UPDATE order_row SET
  dispatch_day = coalesce(
    (SELECT json_extract(orders.json, '$.promise.dispatchDay') FROM orders WHERE orders.n = order_row.n),
    date(placed_at / 1000, 'unixepoch')),
  place = coalesce(
    (SELECT min(json_extract(one.value, '$.location')) FROM orders, json_each(orders.json, '$.lines') AS one
     WHERE orders.n = order_row.n AND json_extract(one.value, '$.location') <> ''), '')
WHERE status BETWEEN 0 AND 3;
CREATE INDEX order_queue ON order_row (shop, status, dispatch_day, placed_at, carrier, pieces, gifts, personalised)
  WHERE status BETWEEN 1 AND 3 AND pieces > 0;`;
