// Puts a link to the chosen clause into the introduction, where the cursor stands, round the words that are chosen there.
// The browser gets this file as it is, so it has no types of its own.
const button = document.querySelector('button[hidden]');
const text = document.querySelector('#f-introduction textarea');
const choices = document.querySelector('#clause');
if (
  button instanceof HTMLButtonElement &&
  choices instanceof HTMLSelectElement &&
  text instanceof HTMLTextAreaElement
) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const { selectionStart, selectionEnd } = text;
    const chosen = text.value.slice(selectionStart, selectionEnd);
    const words = chosen === '' ? `第 ${choices.value} 条` : chosen;
    const link = `<ClauseLink to="${choices.value}">${words}</ClauseLink>`;
    text.setRangeText(link, selectionStart, selectionEnd, 'end');
    text.focus();
  });
}

export {};
