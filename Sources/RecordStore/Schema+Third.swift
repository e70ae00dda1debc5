/// The third version of the tables: what the pages of a site have in common.
extension Migration {
  static let third = Migration(
    """
    CREATE TABLE site_pages (
      number INTEGER PRIMARY KEY, site TEXT NOT NULL, capture INTEGER NOT NULL REFERENCES captures (number),
      lines BLOB) STRICT;
    CREATE UNIQUE INDEX site_pages_of_site ON site_pages (site, capture);
    CREATE INDEX site_pages_of_capture ON site_pages (capture);
    CREATE TABLE repeated_lines (
      capture INTEGER PRIMARY KEY REFERENCES captures (number), lines BLOB NOT NULL, seal INTEGER NOT NULL) STRICT;
    """)
}
