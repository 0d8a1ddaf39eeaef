const asking = '正在再取一次……';

/** Say in a place of the page, in sight and to screen readers, that something did not come, with a button to ask again. */
export function showProblem(place: HTMLElement, words: string, retry: () => void): void {
  const [told] = place.getElementsByTagName('p');
  if (told) {
    // What is said already is not said again, unless the reader asked.
    if (told.textContent !== words) told.textContent = words;
    return;
  }
  const sentence = document.createElement('p');
  sentence.textContent = words;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = '再试一次';
  button.addEventListener('click', () => {
    sentence.textContent = asking;
    retry();
  });
  place.replaceChildren(sentence, button);
}

/** Take the note away; who stood on its button is not lost but stands on what came instead. */
export function clearProblem(place: HTMLElement, instead: HTMLElement): void {
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren();
  if (hadFocus) instead.focus({ preventScroll: true });
}
