import { embedCode } from '../embed/embed.ts';
import { copyText, saveFile } from '../../shared/dom.element.ts';
import { siteTitle } from '../../shared/settings.ts';
import { citationForms, formatFigureCitation, type CitedFigure } from './citation.ts';
import { chosenName, keepRecords } from './csv-rows.ts';

const formNames = { plain: '文字', gbt7714: 'GB/T 7714', markdown: 'Markdown', html: 'HTML' };

/** Show the citations of a figure in four forms and the code of its frame, each with a button that copies it. */
export function offerForms(figure: HTMLElement): void {
  const details = figure.querySelector('details');
  if (!details) throw new Error('<take-figure> needs its <details>.');
  const list = document.createElement('dl');
  const output = document.createElement('output');
  details.append(list, output);
  // The first of the forms says the same.
  figure.querySelector('p:has(time)')?.setAttribute('hidden', '');
  const filter = figure.closest('list-filter');
  const table = figure.querySelector<HTMLAnchorElement>('a[href$=".csv"]');
  const chosen = filter && table ? offerChosen(filter, table, output) : null;
  if (chosen) list.before(chosen);
  const write = (): void => {
    if (chosen && filter) chosen.textContent = `只存列出的 ${listedIn(filter).length} 件（CSV）`;
    list.replaceChildren(...textsOf(figure).map((text) => formOf(text, output)));
  };
  write();
  // The citation and the frame are of what is chosen.
  filter?.addEventListener('filtered', write);
}

function listedIn(filter: Element): HTMLElement[] {
  return [...filter.querySelectorAll<HTMLElement>('[data-row]:not([hidden])')];
}

/** A button that saves of a table the rows that a filter lists. */
function offerChosen(filter: Element, table: HTMLAnchorElement, output: HTMLOutputElement) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.addEventListener('click', () => {
    const ids = listedIn(filter).map(
      (row) => row.id || (row.querySelector<HTMLElement>('[data-ask]')?.dataset['ask'] ?? ''),
    );
    const name =
      table.pathname
        .split('/')
        .at(-1)
        ?.replace(/\.csv$/, '') ?? '';
    fetch(table.href)
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error())))
      .then((csv) => {
        saveFile(chosenName(name, location.search), keepRecords(csv, new Set(ids)));
        output.textContent = '';
      })
      .catch(() => {
        output.textContent = '没有取到表格。可以先用上面的「数据 CSV」。';
      });
  });
  return button;
}

/** The forms with their names. */
function textsOf(figure: HTMLElement): [name: string, text: string][] {
  const [title, url] = [...figure.querySelectorAll('span')].map(({ textContent }) => textContent);
  const captured = figure.querySelector('time')?.textContent ?? '';
  const filter = figure.closest('list-filter');
  const search = figure.closest('list-filter, compare-table') ? location.search : '';
  const cited: CitedFigure = {
    title: title ?? '',
    choice: filter ? describeChoice(filter) : '',
    publisher: siteTitle,
    url: withSearch(url ?? '', search),
    captured,
  };
  const frame = figure.querySelector<HTMLAnchorElement>('a[data-height]');
  return [
    ...citationForms.map((form): [string, string] => [
      formNames[form],
      formatFigureCitation(cited, form),
    ]),
    ...(frame ? [frameForm(frame, cited, search)] : []),
  ];
}

/** The code of the frame, below the site's own address, wherever the page is read. */
function frameForm(
  frame: HTMLAnchorElement,
  { url, title }: CitedFigure,
  search: string,
): [name: string, text: string] {
  const { pathname, search: own } = new URL(frame.href);
  const address = withSearch(new URL(pathname + own, url).href, search);
  return ['嵌入', embedCode(address, title, Number(frame.dataset['height']))];
}

/** An address with what is chosen; what it chooses by itself stays. */
function withSearch(address: string, search: string): string {
  const url = new URL(address);
  for (const [name, value] of new URLSearchParams(search))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  return url.href;
}

/** What is chosen in a filter, in the words of its fields. */
function describeChoice(filter: Element): string {
  const chips = [...filter.querySelectorAll<HTMLInputElement>('fieldset :checked[data-field]')].map(
    ({ dataset, parentElement }) =>
      `${dataset['field']}：${parentElement?.childNodes[1]?.textContent?.trim() ?? ''}`,
  );
  const lists = [...filter.querySelectorAll<HTMLSelectElement>('fieldset select')]
    .filter(({ value }) => value !== '')
    .map(
      ({ labels, selectedOptions }) =>
        `${labels[0]?.firstChild?.textContent?.trim() ?? ''}：${selectedOptions[0]?.textContent ?? ''}`,
    );
  return [...chips, ...lists].join('；');
}

function formOf([name, text]: [string, string], output: HTMLOutputElement): HTMLElement {
  const form = document.createElement('div');
  const term = document.createElement('dt');
  const words = document.createElement('dd');
  const button = document.createElement('button');
  words.textContent = text;
  button.type = 'button';
  button.className = 'button';
  button.textContent = '复制';
  button.setAttribute('aria-label', `复制：${name}`);
  button.addEventListener('click', () => {
    void copyText(text).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(words);
      output.textContent = isCopied ? '已复制。' : '没有复制成功。文字已选中，请按 Ctrl+C 复制。';
    });
  });
  term.append(name, button);
  form.append(term, words);
  return form;
}
