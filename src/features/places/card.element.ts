import { line, link, make, regionAddress } from './parts.element.ts';
import type { Gazetteer } from './types.ts';
import type { Choice, Shown } from './wording.ts';

/** Where an answer is shown, and what it is about. */
export interface CardContext {
  /** The address of the site's front page. */
  root: string;
  gazetteer: Gazetteer;
  /** `pick` asks for a place and has buttons, the others lead on by links. */
  kind: string;
  /** The answers about the one place. */
  facts?: readonly HTMLElement[];
  /** Where the same words are looked up in the clauses. */
  words?: string | undefined;
  /** As typed. */
  text?: string;
}

/** Show one place with its answers, or a list to choose from, or what to write instead. */
export function showCard(shown: Shown | undefined, context: CardContext): HTMLElement[] {
  const { facts = [], words, text = '' } = context;
  const search = words === undefined ? [] : [line([link(words, `在条款里查「${text.trim()}」`)])];
  if (!shown) return search;
  const isNowhere = shown.code === undefined && shown.choices.length === 0;
  return [
    ...(shown.lead === '' ? [] : [line([shown.lead])]),
    ...(shown.code === undefined ? [] : showOne(shown, context)),
    ...facts,
    ...(shown.choices.length > 0 ? [list(shown.choices, context)] : []),
    ...(isNowhere ? [showByProvince(context)] : []),
    ...(shown.also.length > 0 ? [line(['也可能是：']), list(shown.also, context)] : []),
    ...search,
  ];
}

/** Say something in the place of an answer, with a way on. */
export function showWords(words: string, context: Pick<CardContext, 'root'>): HTMLElement[] {
  return [line([words]), showByProvince(context)];
}

function showOne(shown: Shown, context: CardContext): HTMLElement[] {
  const code = shown.code ?? '';
  if (context.kind === 'pick') return [list([{ code, name: shown.name, held: '' }], context)];
  return [make('p', 'place-name', [link(regionAddress(code, context), shown.name)])];
}

function showByProvince({ root }: Pick<CardContext, 'root'>): HTMLElement {
  return make('p', 'taps', [link(`${root}places/#provinces`, '按省找')]);
}

function list(choices: readonly Choice[], context: CardContext): HTMLElement {
  const items = choices.map(({ code, name, held }) =>
    make('li', '', [
      context.kind === 'pick' ? pick(code, name) : link(regionAddress(code, context), name),
      ...(held === '' ? [] : [' ', make('span', 'muted', [held])]),
    ]),
  );
  const made = make('ul', 'place-list', items);
  // Safari drops the role of a list without marks.
  made.setAttribute('role', 'list');
  return made;
}

function pick(code: string, name: string): HTMLElement {
  const button = make('button', 'button', [`选${name}`]);
  button.setAttribute('type', 'button');
  button.setAttribute('data-code', code);
  return button;
}
