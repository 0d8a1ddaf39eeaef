/** `<place-box>` answers which place is typed; what it needs for that is fetched when the reader first goes there. */
class PlaceBox extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    const start = (): void =>
      void import('./answers.element.ts').then(
        ({ answerPlaces }) => answerPlaces(this),
        () => input.addEventListener('focus', start, { once: true }),
      );
    // Half a syllable of an input method is no question, whether or not there is anyone to answer yet.
    input.addEventListener('input', (event) =>
      this.toggleAttribute('data-composing', event instanceof InputEvent && event.isComposing),
    );
    input.addEventListener('compositionend', () => this.removeAttribute('data-composing'));
    // Asked before there is anyone to answer: the answer comes with them.
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.dataset['asked'] = '';
    });
    if (document.activeElement === input || input.value !== '') start();
    else input.addEventListener('focus', start, { once: true });
  }
}

customElements.define('place-box', PlaceBox);
