/** Where the keyboard is among the rows of the list. */

export const rowElement = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

/** The row that the focus is in. */
export const focusedRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-key]') ?? null;

export const focusedKey = (): string | undefined => focusedRow()?.dataset.key;

/** Puts the focus on a row itself and brings it into view. */
export function focusRow(key: string): void {
  const row = rowElement(key);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>(
    '.search-field-input, .filter-field input',
  );
  field?.focus();
  field?.select();
}
