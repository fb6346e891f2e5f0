/** A text that no sheet takes for a formula: names and numbers of people are what others have written. */
export function plainText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
