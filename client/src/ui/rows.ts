import type { KeyboardEvent } from 'react';

/** A click beside a link, a button or the box of the selection opens the line. */
export function opensRow(target: EventTarget): boolean {
  return target instanceof Element && !target.closest('a, button, label, input, .ant-table-selection-column');
}

/**
 * Hears the keys of a table: arrows move the focus among the links of its rows. Another key is the table's own where `own` says that it did
 * something for the link that has the focus.
 */
export function rowKeys(
  links: string,
  own: (key: string, link: HTMLElement) => boolean = () => false,
): (event: KeyboardEvent<HTMLElement>) => void {
  return event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 'ArrowDown') moveFocus(event.currentTarget, event.target, 1, links);
    else if (event.key === 'ArrowUp') moveFocus(event.currentTarget, event.target, -1, links);
    else if (!own(event.key, event.target as HTMLElement)) return;
    event.preventDefault();
  };
}

/** Moves the focus among the links of the rows; from elsewhere to the first. */
export function moveFocus(table: HTMLElement, from: EventTarget, by: 1 | -1, links: string): void {
  const all = [...table.querySelectorAll<HTMLElement>(links)];
  const at = all.indexOf(from as HTMLElement);
  all[at < 0 ? 0 : at + by]?.focus();
}
