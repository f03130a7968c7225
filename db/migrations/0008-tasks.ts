const told = (name: string, code: string, detail: string, cents: string, ownerName: string) =>
  `json_object('name', ${name}, 'code', ${code}, 'detail', ${detail}, 'cents', ${cents}, 'ownerName', ${ownerName})`;
const moment = (path: string) => `CAST(round(unixepoch(d.json ->> '${path}', 'subsec') * 1000) AS INTEGER)`;

/** What asks something of a person is kept beside its document, for the one inbox; see `domain/attention/task.ts`. */
export const tasks = `
ALTER TABLE record_row ADD COLUMN task TEXT;
ALTER TABLE record_row ADD COLUMN due TEXT;
ALTER TABLE record_row ADD COLUMN since INTEGER;
ALTER TABLE record_row ADD COLUMN owner TEXT;
ALTER TABLE record_row ADD COLUMN not_for TEXT;
ALTER TABLE record_row ADD COLUMN told TEXT;
CREATE INDEX record_tasks ON record_row (shop, task, since) WHERE task IS NOT NULL;

UPDATE record_row SET task = 'request', due = d.json ->> '$.dueAt', since = ${moment('$.openedAt')},
  owner = d.json ->> '$.ownerId',
  told = ${told("d.json ->> '$.name'", 'NULL', "d.json ->> '$.topic'", 'NULL', "d.json ->> '$.ownerName'")}
FROM requests d WHERE tbl = 'requests' AND record_row.n = d.n
  AND d.json ->> '$.closedAt' IS NULL AND d.json ->> '$.pausedSince' IS NULL;

UPDATE record_row SET task = 'transfer', since = ${moment('$.recordedAt')},
  told = ${told("substr(d.json ->> '$.label', 1, 120)", "d.json ->> '$.orderCode'", "d.json ->> '$.state'", "d.json ->> '$.amountCents'", "''")}
FROM transfers d WHERE tbl = 'transfers' AND record_row.n = d.n AND state NOT IN ('matched', 'settled');

UPDATE record_row SET task = 'letter', since = ${moment('$.queuedAt')},
  told = ${told("d.json ->> '$.subject'", 'NULL', "d.json ->> '$.state'", 'NULL', "coalesce(d.json ->> '$.askedBy', '')")}
FROM mails d WHERE tbl = 'mails' AND record_row.n = d.n AND (state IN ('failed', 'unsure') OR state = 'noAddress'
  AND order_id IS NOT NULL
  AND (d.json ->> '$.attached' IS NOT NULL OR key IN ('transferAwaited', 'readyForPickUp', 'paymentLink')));

UPDATE record_row SET since = iif(d.json ->> '$.paidAt' IS NULL, ${moment('$.askedAt')}, ${moment('$.paidAt')}),
  task = CASE
    WHEN EXISTS (SELECT 1 FROM json_each(d.json, '$.refunds') r WHERE r.value ->> '$.state' = 'failed') THEN 'linkRefundFailed'
    WHEN state = 'blocked' THEN 'linkBlocked' ELSE 'linkFailed' END,
  owner = d.json ->> '$.askedBy',
  told = ${told("d.json ->> '$.customerName'", "d.json ->> '$.orderCode'", "d.json ->> '$.state'", "d.json ->> '$.amountCents'", "d.json ->> '$.askedByName'")}
FROM paymentLinks d WHERE tbl = 'paymentLinks' AND record_row.n = d.n AND CASE
  WHEN d.json ->> '$.handled' IS NULL
    AND EXISTS (SELECT 1 FROM json_each(d.json, '$.refunds') r WHERE r.value ->> '$.state' = 'failed') THEN 1
  WHEN state = 'blocked' THEN d.json ->> '$.paidAt' IS NOT NULL AND d.json ->> '$.amountCents' >
    (SELECT total(r.value ->> '$.amountCents') FROM json_each(d.json, '$.refunds') r WHERE r.value ->> '$.state' <> 'failed')
  ELSE d.json ->> '$.handled' IS NULL AND state IN ('failed', 'expired') END;
`;
