/** What lies at a place, for who scans the shelf. */
export const places = `
CREATE INDEX article_by_place ON articles (upper(json_extract(json, '$.location')));
`;
