import { findPart } from '../../shared/dom.element.ts';

/** More letters in one sitting than this nobody prints and signs. */
const most = 20;

/** `<ask-several>` shows the boxes of the promises inside it, and leads with those that are ticked to the request. */
class AskSeveral extends HTMLElement {
  connectedCallback(): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[data-ask]')];
    const [bar, chosen, go] = ['bar', 'chosen', 'go'].map((name) => findPart(this, name));
    const path = go?.getAttribute('href') ?? '';
    const show = (): void => {
      const ticked = boxes.filter(({ checked }) => checked);
      const query = new URLSearchParams(ticked.map(({ dataset }) => ['ask', dataset['ask'] ?? '']));
      if (bar) bar.hidden = ticked.length === 0;
      if (chosen) chosen.textContent = `选了 ${ticked.length} 件，各写一份申请。`;
      go?.setAttribute('href', `${path}?${query.toString()}`);
      for (const box of boxes) box.disabled = !box.checked && ticked.length >= most;
    };
    this.addEventListener('change', show);
    findPart(this, 'none').addEventListener('click', () => {
      for (const box of boxes) box.checked = false;
      show();
    });
    for (const { parentElement } of boxes) if (parentElement) parentElement.hidden = false;
    show();
  }
}

customElements.define('ask-several', AskSeveral);
