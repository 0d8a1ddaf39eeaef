const storageKey = 'jingtu-our-county';

/** `<our-county>` hides on the page all plans but the one that the reader chose, or that `?plan=` names; the choice stays on the device. */
export class OurCounty extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) throw new Error('<our-county> needs a <select> inside it.');
    const known = [...select.options].map(({ value }) => value);
    const asked = new URLSearchParams(location.search).get('plan') ?? recall();
    select.value = known.includes(asked) ? asked : '';
    select.addEventListener('change', () => {
      remember(select.value);
      tellAddress(select.value);
      showOnly(select.value);
    });
    showOnly(select.value);
    this.hidden = false;
  }
}

/** The choice stands in the address, so that the page can be handed on as it is. */
function tellAddress(plan: string): void {
  // The address of a file cannot be changed.
  if (location.protocol === 'file:') return;
  const address = new URL(location.href);
  if (plan === '') address.searchParams.delete('plan');
  else address.searchParams.set('plan', plan);
  history.replaceState(history.state, '', address);
}

/** Hide the panels of other plans, and let links lead to the sheets that are filled from the chosen one. */
function showOnly(plan: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-county]')) {
    link.dataset['blank'] ??= link.getAttribute('href') ?? '';
    const filled = link.dataset['county']?.replace('{plan}', plan) ?? '';
    link.href = plan === '' ? link.dataset['blank'] : filled;
  }

  for (const panel of document.querySelectorAll<HTMLElement>('.local-panel')) {
    panel.hidden = plan !== '' && panel.dataset['plan'] !== plan;
  }
}

/** Reading and writing fail where the reader has forbidden storage; the switch then works for this page. */
function recall(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return '';
  }
}

function remember(plan: string): void {
  try {
    localStorage.setItem(storageKey, plan);
  } catch {
    return;
  }
}

customElements.define('our-county', OurCounty);
