/** Marks all the lines that the address names; without a script the browser marks the first. */
import { linesNamed } from './source-lines.ts';

function mark(): void {
  for (const line of document.querySelectorAll('.source-lines > .named')) {
    line.classList.remove('named');
  }
  const range = linesNamed(new URL(location.href));
  if (range === null) return;
  for (let number = range[0]; number <= range[1]; number += 1) {
    document.getElementById(`L${number}`)?.classList.add('named');
  }
}

mark();
addEventListener('hashchange', mark);
