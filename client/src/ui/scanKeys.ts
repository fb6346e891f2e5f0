import { type RefObject, useEffect } from 'react';

/** FNC1 between two elements, in its visible form: the API takes it for the control character, which a field would swallow. */
const separator = '␝';

/** What a scanner hands on, as the API reads it: no full-width characters of an input method, the control character made visible. */
export function scannedText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u001d', separator)
    .replace(/[\r\n\t]+$/, '')
    .trim();
}

/** Scanners that act as keyboards send FNC1 as Ctrl+]: it has to be written into the field by hand. */
export function isSeparatorKey(event: { ctrlKey: boolean; key: string; code: string }): boolean {
  return event.key === '\u001d' || (event.ctrlKey && (event.key === ']' || event.code === 'BracketRight'));
}

/** Writes the separator where the cursor stands. */
export function withSeparator(field: HTMLInputElement): string {
  const from = field.selectionStart ?? field.value.length;
  const to = field.selectionEnd ?? from;
  return field.value.slice(0, from) + separator + field.value.slice(to);
}

/** Codes begin with a digit, a bracket, a symbology identifier, or the letter of MA. */
const codeBegins = /^[\d(\]M]$/;

/** What is scanned while nothing has the focus belongs to the field: its first character brings the focus there. */
export function useWedge(field: RefObject<HTMLInputElement | null>, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const taken = event.target instanceof Element && event.target.closest(otherFields);
      if (taken || event.ctrlKey || event.metaKey || event.altKey || !codeBegins.test(event.key)) return;
      field.current?.focus();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [field, active]);
}

const otherFields = 'input, textarea, select, [contenteditable="true"], [role="dialog"]:not(:has(.scan-field))';
