/** A record of CSV after RFC 4180 with the end of its line; line ends inside quotes belong to it. */
const record = /(?:"(?:[^"]|"")*"|[^"\r\n])*\r?\n/g;

/**
 * Leave of a table those rows that are wanted, as they are written, behind its head; with none of them the head stays alone.
 *
 * @param csv A table whose first column holds ids without commas and quotes.
 */
export function keepRecords(csv: string, ids: ReadonlySet<string>): string {
  const [head = '', ...rows] = csv.match(record) ?? [];
  return [head, ...rows.filter((row) => ids.has(/^[^,\r\n]*/.exec(row)![0]))].join('');
}

/**
 * Name a file of chosen rows after what they were chosen by.
 *
 * @example chosenName('ledger', '?plan=a&state=past') // 'ledger-plan-a-state-past.csv'
 */
export function chosenName(name: string, search: string): string {
  const parts = [...new URLSearchParams(search)].flat().map((part) => part.replace(/[^\w-]/g, ''));
  return `${[name, ...parts.filter((part) => part !== '').slice(0, 8)].join('-')}.csv`;
}
