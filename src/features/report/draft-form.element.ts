import {
  answer,
  isAsked,
  validate,
  type CheckedField,
  type FieldError,
  type Values,
} from './validate.ts';
import { dropDraft, loadDraft, saveDraft, wipeDrafts } from './draft-store.element.ts';
import { fitsMailto, mailtoAddress, mostOfMailto } from './mailto.ts';
import type { ChosenPlace } from '../places/answers.element.ts';
import { copyText, findPart, saveFile, showLines } from '../../shared/dom.element.ts';

/** A form that writes a text on the device and sends nothing; what it writes is up to the elements made from it. */
export abstract class DraftForm extends HTMLElement {
  protected abstract readonly draftName: string;
  /** What the buttons named `data-copy` put on the clipboard. */
  protected outputs: Record<string, string> = {};
  #fields: readonly CheckedField[] = [];
  #title = '';
  readonly #told = new Map<string, string>();

  /** Show the text that the answers make. */
  protected abstract render(values: Values): void;

  /** Fill in what follows from a choice; called before the text is made. */
  protected abstract fill(changed: string): void;

  /** Forget what the address asked for. */
  protected abstract forget(): void;

  /** Take up the place that the reader chose in a box. */
  protected abstract choosePlace(place: ChosenPlace): Promise<void>;

  /** What is missing beside the fields of the form. */
  protected moreErrors(): readonly FieldError[] {
    return [];
  }

  connectedCallback(): void {
    this.#title = document.title;
    this.#fields = this.readData<{ fields: readonly CheckedField[] }>().fields;
    const form = this.form;
    form.addEventListener('submit', (event) => this.#finish(event));
    form.addEventListener('input', (event) => this.#change(event.target));
    this.find('wipe').addEventListener('click', () => this.#wipe());
    this.addEventListener('click', (event) => void this.#hand(event));
    this.addEventListener('place-chosen', (event) => {
      void this.choosePlace((event as CustomEvent<ChosenPlace>).detail);
    });
    this.#restore();
    this.hidden = false;
    this.refresh();
  }

  protected get form(): HTMLFormElement {
    return this.find('form') as HTMLFormElement;
  }

  find(name: string): HTMLElement {
    return findPart(this, name);
  }

  /** What the page put into the element as JSON. */
  protected readData<Data>(): Data {
    return JSON.parse(this.find('data').textContent) as Data;
  }

  /** Put a value into a field as if the reader had. */
  setField(name: string, value: string): void {
    const field = this.form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field !== null && 'value' in field) field.value = value;
  }

  get values(): Values {
    const data = new FormData(this.form);
    return Object.fromEntries(
      this.#fields.map(({ id, type }) => {
        const given = data.getAll(id).filter((value) => typeof value === 'string');
        return [id, type === 'checks' ? given : (given[0] ?? '')];
      }),
    );
  }

  /** Ask only what is to be asked, make the text anew, and keep the answers where the reader allows it. */
  refresh(): void {
    const values = this.values;
    for (const field of this.#fields) this.#fieldOf(field.id).hidden = !isAsked(field, values);
    this.render(values);
    this.#keep(values);
  }

  #fieldOf(id: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-field="${id}"]`);
    if (!found) throw new Error(`The form lacks its field "${id}".`);
    return found;
  }

  #change(target: EventTarget | null): void {
    if (target === this.find('keep')) {
      if (!this.#keeps) dropDraft(this.draftName);
    } else if (target instanceof HTMLElement) {
      this.fill(target.getAttribute('name') ?? '');
    }
    this.refresh();
  }

  get #keeps(): boolean {
    return (this.find('keep') as HTMLInputElement).checked;
  }

  #keep(values: Values): void {
    if (this.#keeps && !saveDraft(this.draftName, values))
      this.find('status').textContent = '这个浏览器不让存草稿，请先复制内容。';
  }

  #restore(): void {
    const draft = loadDraft(this.draftName);
    if (!draft) return;
    (this.find('keep') as HTMLInputElement).checked = true;
    for (const [field, value] of Object.entries(draft)) {
      if (typeof value === 'string') this.setField(field, value);
      else
        for (const box of this.form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
          if (box.name === field) box.checked = value.includes(box.value);
    }
  }

  #wipe(): void {
    wipeDrafts();
    this.form.reset();
    this.forget();
    this.#told.clear();
    this.find('cited').hidden = true;
    history.replaceState(null, '', location.pathname);
    this.#showErrors([]);
    this.find('result').hidden = true;
    this.#layout.columns.append(this.#layout.preview);
    this.fill('');
    this.refresh();
    this.find('status').textContent = '已全部清除，这台设备上没有留下草稿。';
  }

  #finish(event: Event): void {
    event.preventDefault();
    const values = this.values;
    const errors = [...validate(this.#fields, values), ...this.moreErrors()];
    this.#showErrors(errors);
    this.find('result').hidden = errors.length > 0;
    if (errors.length > 0) {
      this.find('summary').focus();
      return;
    }
    this.refresh();
    this.#bringForward().focus();
  }

  /** What was written comes before what it was written with; where both share a column, the text itself comes first. */
  #bringForward(): HTMLElement {
    this.form.before(this.find('result'));
    if (!matchMedia('(width < 64rem)').matches) return this.find('result-title');
    const { columns, preview } = this.#layout;
    columns.prepend(preview);
    preview.tabIndex = -1;
    return preview;
  }

  get #layout(): { columns: HTMLElement; preview: HTMLElement } {
    const preview = this.find('letter').closest<HTMLElement>('.draft-preview');
    if (!preview?.parentElement) throw new Error('The form lacks the column of its text.');
    return { columns: preview.parentElement, preview };
  }

  #showErrors(errors: readonly FieldError[]): void {
    for (const { id } of this.#fields) {
      const message = errors.find(({ field }) => field === id)?.message;
      const slot = this.#fieldOf(id).querySelector<HTMLElement>('.form-error');
      if (slot) {
        slot.textContent = message === undefined ? '' : `错误：${message}`;
        slot.hidden = message === undefined;
      }
      for (const input of this.form.querySelectorAll(`[name="${id}"]`))
        input.setAttribute('aria-invalid', String(message !== undefined));
    }
    this.find('problems').replaceChildren(
      ...errors.map(({ field, message }) => this.#problem(field, message)),
    );
    this.find('summary').hidden = errors.length === 0;
    // What a screen reader says first of a page, and a tab shows.
    document.title = `${errors.length === 0 ? '' : '错误：'}${this.#title}`;
  }

  #problem(field: string, message: string): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#field-${field}`;
    link.textContent = message;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#fieldOf(field).scrollIntoView({ block: 'start' });
      document.getElementById(`field-${field}`)?.focus({ preventScroll: true });
    });
    item.append(link);
    return item;
  }

  /** Say what was taken from the address: a line for each thing that it names. */
  tell(about: string, text: string): void {
    this.#told.set(about, text);
    const note = this.find('cited');
    showLines(note, [...this.#told.values()]);
    note.hidden = false;
  }

  /** Lead to a mail program with the text in it; one mail can not go to several authorities. */
  protected offerMail(subject: string, text: string, hasOne = true): void {
    const most = mostOfMailto(navigator.userAgent);
    const mail = this.find('mail');
    mail.setAttribute('href', mailtoAddress(subject, text, most));
    mail.hidden = !hasOne;
    this.find('mail-long').hidden = !hasOne || fitsMailto(subject, text, most);
  }

  protected tellUnfetched(): void {
    this.tell('address', '网址里写的内容没有取到，连上网后请重新打开这一页。');
  }

  /** Hand the text over: to the clipboard, a file or the printer. */
  async #hand(event: Event): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const { copy, save, print } = button.dataset;
    const status = this.find('handed');
    if (copy !== undefined) {
      const done = await copyText(this.outputs[copy] ?? '');
      status.textContent = done ? '已复制。' : '没有复制成，请选中文字手动复制。';
    } else if (save !== undefined) {
      saveFile(save, this.outputs[button.dataset['content'] ?? 'text'] ?? '');
      status.textContent = '已存为文件。';
    } else if (print !== undefined) {
      window.print();
    }
  }

  /** Whether the reader has written nothing into a field. */
  isEmpty(field: string): boolean {
    return answer(this.values, field) === '';
  }
}
