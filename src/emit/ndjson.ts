/** One row of a newline-delimited JSON file (`letters.ndjson`, `findings.ndjson`, the ledger, events). */
export function toNdjson(row: object): string {
  return `${JSON.stringify(row)}\n`
}
