/**
 * Closed as far as it goes: only this machine, no browser port, and no file or address that LOAD CSV
 * could read. `internal.dbms.cypher_ip_blocklist` is what Neo4j advises for the Community edition.
 */
export function neo4jConf(port: number, pageCache = "64m"): string {
  const address = `127.0.0.1:${port}`;
  return `
server.default_listen_address=127.0.0.1
server.bolt.listen_address=${address}
server.bolt.advertised_address=${address}
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.usage_report.enabled=false
db.transaction.timeout=120s
db.memory.transaction.max=256m
db.lock.acquisition.timeout=30s
server.memory.pagecache.size=${pageCache}
`.trimStart();
}
