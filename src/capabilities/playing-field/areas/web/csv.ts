/** Lines as CSV for a spreadsheet: a cell that it would take for a formula begins with a quote, so that it stays text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => `"${(/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
  return rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')
}

const byteOrderMark = '\u{feff}'

/** Hands a file to the browser to keep. The mark in front tells a spreadsheet that it is UTF-8. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  const address = URL.createObjectURL(new Blob([byteOrderMark, csvOf(rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(address)
}
