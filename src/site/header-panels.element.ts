/** Panels of the header that close as readers expect: by Escape, by a link in them, and by a click anywhere else. */
const header = document.querySelector('.site-header');

function openPanel(): HTMLDetailsElement | null {
  return header?.querySelector<HTMLDetailsElement>('details[open]') ?? null;
}

header?.addEventListener('keydown', (event) => {
  const panel = openPanel();
  if ((event as KeyboardEvent).key !== 'Escape' || !panel) return;
  panel.open = false;
  panel.querySelector('summary')?.focus();
});

document.addEventListener('click', ({ target }) => {
  const panel = openPanel();
  if (!panel || !(target instanceof Element)) return;
  if (!panel.contains(target) || target.closest('a')) panel.open = false;
});
