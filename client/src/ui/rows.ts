/** A click beside a link, a button or the box of the selection opens the line. */
export function opensRow(target: EventTarget): boolean {
  return target instanceof Element && !target.closest('a, button, label, input, .ant-table-selection-column');
}

/** Moves the focus among the links of the rows; from elsewhere to the first. */
export function moveFocus(table: HTMLElement, from: EventTarget, by: 1 | -1, links: string): void {
  const all = [...table.querySelectorAll<HTMLElement>(links)];
  const at = all.indexOf(from as HTMLElement);
  all[at < 0 ? 0 : at + by]?.focus();
}
