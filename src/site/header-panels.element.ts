/**
 * Panels of the header that close as readers expect: by Escape, by a link in them, by a click anywhere else, and when
 * another opens. The menu of a phone opens with all its errands.
 */
const header = document.querySelector('.site-header');
const menu = header?.querySelector<HTMLDetailsElement>('.site-menu');
const errands = [...(menu?.querySelectorAll('details') ?? [])];

/** The panel that was opened last lies innermost. */
function openPanel(): HTMLDetailsElement | undefined {
  return [...(header?.querySelectorAll<HTMLDetailsElement>('details[open]') ?? [])].findLast(
    (panel) => !menu?.open || !errands.includes(panel),
  );
}

header?.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target === menu)
      for (const errand of errands) {
        // Of those with one name only one can be open.
        errand.setAttribute('name', menu.open ? '' : 'site-errand');
        errand.open = menu.open;
      }
    else if (target.open && !menu?.open)
      for (const other of header.querySelectorAll<HTMLDetailsElement>('details[open]'))
        if (other !== target) other.open = false;
  },
  { capture: true },
);

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
