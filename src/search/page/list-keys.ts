/** Going through the hits by keyboard: down from the field, up and down, Enter follows, Esc leads back. */

export function walkByKeys(input: HTMLInputElement, list: HTMLElement): void {
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = links().findIndex((link) => link === document.activeElement);
    const inField = document.activeElement === input;
    if (event.key === 'Escape' && at >= 0) {
      event.preventDefault();
      input.focus();
      input.select();
      return;
    }
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move === 0 || (at < 0 && !(inField && move > 0))) return;
    event.preventDefault();
    const next = links()[at + move];
    if (next !== undefined) next.focus();
    else if (move < 0) input.focus();
  });
}
