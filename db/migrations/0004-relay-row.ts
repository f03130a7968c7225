/** Where pick-up points lie, so that the nearest ones are found without reading every document (ORD-7). */
export const relayRow = `
CREATE TABLE relay_row (
  n INTEGER PRIMARY KEY,
  network TEXT NOT NULL,
  is_locker INTEGER NOT NULL,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL
) STRICT;
CREATE INDEX relay_by_place ON relay_row (network, is_locker, latitude, longitude);
INSERT INTO relay_row
SELECT n, json_extract(json, '$.network'), json_extract(json, '$.kind') = 'locker',
  CAST(json_extract(json, '$.latitude') AS REAL), CAST(json_extract(json, '$.longitude') AS REAL)
FROM relayPoints;
`;
