/** `/` and ⌘K or Ctrl K lead to the search field from anywhere on any page; Esc leaves it. */

/** The field of the page itself before the one in the header. */
function searchField(): HTMLInputElement | null {
  const fields = ['main', 'header'].map((place) =>
    document.querySelector<HTMLInputElement>(`${place} [role=search] input[type=search]`),
  );
  return fields.find((field) => field !== null) ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey) return;
  const command = event.ctrlKey || event.metaKey;
  const field = searchField();
  if (field === null) return;
  const summoned = command
    ? event.key.toLowerCase() === 'k'
    : event.key === '/' && !isTyping(event.target);
  if (summoned) {
    event.preventDefault();
    field.focus();
    field.select();
    return;
  }
  if (event.key === 'Escape' && event.target instanceof HTMLInputElement) {
    // A field with something in it is emptied by the browser first.
    if (event.target.type === 'search' && event.target.value === '') event.target.blur();
  }
});
