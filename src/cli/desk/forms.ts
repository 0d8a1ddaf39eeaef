import { extents, planKinds, planLevels, repairKinds } from '../../corpus/plan-kinds.ts';
import { formatRepairKind } from '../../features/plans/repair-context.ts';
import { formatLevel, formatPlanKind } from '../../shared/format.ts';
import type { Diagnostic } from '../../corpus/diagnostic.ts';
import { settable, type Form, type Settable } from './changes.ts';
import type { DeskPlan } from './desk-plan.ts';
import { plainWords } from './edit-matter.ts';
import { markup, type Html } from './html.ts';

/** What a page of the desk shows beside the plan: the form that was refused, and what proves that forms are ours. */
export interface DeskView {
  plan: DeskPlan;
  token: string;
  sent: Form;
  /** Why the form that was sent was refused; empty where none was. */
  messages: readonly string[];
  /** The form that was saved last; empty where none was. */
  saved: string;
}

const deeds: Readonly<Record<string, string>> = {
  accept: '一条提醒，原文如此',
  unaccept: '一条提醒，重新看待',
  repair: '新的修补',
  mend: '改过的修补',
  unrepair: '撤回一条修补',
  introduction: '介绍',
};

/** What a form has changed, in a few words; nothing where there is no such form. */
export function describeForm(form: string): string {
  const [deed = '', key = ''] = form.split(':');
  if (deed !== 'set') return deeds[deed] ?? '';
  return key in settable ? settable[key as Settable].label : '';
}

/** The words that a field may have, each with what it means. */
type Choices = readonly (readonly [word: string, meaning: string])[];

const extentNames = { whole: '全文', opening: '只有开头', excerpt: '节录' } as const;
const choose = <Word extends string>(
  words: readonly Word[],
  name: (word: Word) => string,
): Choices => words.map((word) => [word, `${word}（${name(word)}）`]);
const asRead = ['', '照程序认出的'] as const;

const choices: Readonly<Partial<Record<Settable, Choices>>> = {
  level: choose(planLevels, formatLevel),
  kind: [asRead, ...choose(planKinds, formatPlanKind)],
  complete: [asRead, ...choose(extents, (extent) => extentNames[extent])],
};

/** A form for each field of the front matter. */
export function metadataForms(view: DeskView): Html[] {
  return (Object.keys(settable) as Settable[]).map((key) => {
    const value = view.plan.fields[key];
    const shown = Array.isArray(value) ? value.join('\n') : plainWords(value);
    const { type, label } = settable[key];
    const own = { value: shown, choices: choices[key], isLong: type === 'lines' };
    const field = { name: 'value', label, ...own };
    return editForm(view, { form: `set:${key}`, action: '保存', fields: [field] });
  });
}

/** A doubt about the text with its two ways out: it stands so in the original, or it is put right. */
export function doubtItem(view: DeskView, doubt: Diagnostic, index: number): Html {
  const { code, line, message, hint, clause } = doubt;
  const printed = (view.plan.source ?? '').split('\n')[line - 1]?.trim() ?? '';
  const entry = { code, clause: clause ?? '' };
  return markup`<li>
    <p><a href="#L${line}">第 ${line} 行</a> <code>${code}</code> ${clause}</p>
    <p>${message}</p>
    <details ${openWhen(view, [`accept:${index}`, `repair:${index}`])}>
      <summary>处理</summary>
      <p class="quiet">${hint}</p>
      ${editForm(view, { form: `accept:${index}`, action: '原文如此，记下', fields: [noteField], fixed: entry })}
      ${editForm(view, { form: `repair:${index}`, action: '改正', fields: repairFields({ find: printed, replace: printed }) })}
    </details>
  </li>`;
}

/** A repair that an editor has listed, to be changed or taken back. */
export function repairItem(
  view: DeskView,
  repair: Readonly<Record<string, unknown>>,
  index: number,
): Html {
  const fields = Object.fromEntries(
    ['find', 'replace', 'kind', 'note'].map((name) => [name, plainWords(repair[name])]),
  );
  return markup`<li>
    <p>「${fields['find'] ?? ''}」</p>
    ${editForm(view, { form: `mend:${index}`, action: '保存', fields: repairFields(fields).slice(1), fixed: { index: String(index) } })}
    ${editForm(view, { form: `unrepair:${index}`, action: '撤回这条修补', fields: [], fixed: { index: String(index) } })}
  </li>`;
}

/** The form for a repair that no doubt asks for. */
export function newRepairItem(view: DeskView): Html {
  return markup`<li><details ${openWhen(view, ['repair:new'])}>
    <summary>添一条修补</summary>
    ${editForm(view, { form: 'repair:new', action: '添上', fields: repairFields({}) })}
  </details></li>`;
}

/** A doubt that was accepted, with the way to open it again. */
export function acceptedItem(
  view: DeskView,
  entry: Readonly<Record<string, unknown>>,
  index: number,
): Html {
  return markup`<li>
    <p>
      <code>${plainWords(entry['code'])}</code>
      ${plainWords(entry['clause'])}：${plainWords(entry['note'])}
    </p>
    ${editForm(view, { form: `unaccept:${index}`, action: '重新看待', fields: [], fixed: { index: String(index) } })}
  </li>`;
}

/** The introduction, with the clauses that it can link to. */
export function introductionForm(view: DeskView): Html {
  const clauses = view.plan.parsed.clauses.filter(({ ordinals }) => /^\d/.test(ordinals));
  const { introduction: value } = view.plan;
  const field = { name: 'text', label: '介绍', value, isLong: true, rows: 14 };
  return markup`<div class="pick">
      <label for="clause">条款</label>
      <select id="clause" data-clause>
        ${clauses.map(
          ({ ordinals, heading, paragraphs }) =>
            markup`<option value="${ordinals}">
              ${ordinals} ${(heading || (paragraphs[0]?.text ?? '')).slice(0, 24)}
            </option>`,
        )}
      </select>
      <button type="button" data-insert hidden>插进介绍里光标的地方</button>
    </div>
    ${editForm(view, { form: 'introduction', action: '保存', fields: [field] })}`;
}

interface Field {
  name: string;
  label: string;
  value: string;
  choices?: Choices | undefined;
  isLong?: boolean;
  rows?: number;
}

const noteField: Field = { name: 'note', label: '核对的结果', value: '' };

function repairFields(values: Readonly<Record<string, string>>): Field[] {
  return [
    {
      name: 'find',
      label: '种子文本里的字（全文只有一处）',
      value: values['find'] ?? '',
      isLong: true,
    },
    { name: 'replace', label: '改成', value: values['replace'] ?? '', isLong: true },
    {
      name: 'kind',
      label: '哪一种',
      value: values['kind'] ?? 'typo',
      choices: choose(repairKinds, formatRepairKind),
    },
    { name: 'note', label: '为什么', value: values['note'] ?? '' },
  ];
}

interface EditForm {
  /** What it does, and to what: `set:title`. */
  form: string;
  /** The words of its button. */
  action: string;
  fields: readonly Field[];
  /** What is sent along unseen. */
  fixed?: Form;
}

/** A form that sends one change; where it was refused it shows what was sent, and beside its first field why. */
function editForm(view: DeskView, { form, action, fields, fixed }: EditForm): Html {
  const isRefused = view.messages.length > 0 && view.sent['form'] === form;
  const id = `f-${form.replaceAll(':', '-')}`;
  const hidden = { form, token: view.token, version: view.plan.version, ...fixed };
  return markup`<form method="post" id="${id}">
    ${Object.entries(hidden).map(
      ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${fields.map((field, at) =>
      fieldOf(
        { ...field, value: isRefused ? (view.sent[field.name] ?? field.value) : field.value },
        `${id}-${field.name}`,
        isRefused && at === 0 ? `${id}-error` : null,
      ),
    )}
    ${isRefused && markup`<p class="error" id="${id}-error" role="alert">${view.messages.map((message) => markup`<span>没有保存：${message}</span>`)}</p>`}
    <button aria-label="${action}：${fields[0]?.label ?? form}">${action}</button>
  </form>`;
}

function fieldOf(field: Field, id: string, error: string | null): Html {
  const { name, label } = field;
  const state =
    error === null ? null : markup`aria-invalid="true" aria-describedby="${error}" autofocus`;
  const named = markup`id="${id}" name="${name}" ${state}`;
  const control = controlOf(field, named);
  return markup`<div><label for="${id}">${label}</label>${control}</div>`;
}

function controlOf({ value, choices: options, isLong, rows }: Field, named: Html): Html {
  // The parser takes the first line end of a text field away.
  if (isLong) return markup`<textarea ${named} rows="${rows ?? 2}">\n${value}</textarea>`;
  if (!options) return markup`<input ${named} value="${value}" autocomplete="off">`;
  return markup`<select ${named}>${options.map(
    ([word, meaning]) =>
      markup`<option value="${word}" ${word === value && markup`selected`}>${meaning}</option>`,
  )}</select>`;
}

function openWhen({ sent, messages }: DeskView, forms: readonly string[]): Html | false {
  return messages.length > 0 && forms.includes(sent['form'] ?? '') && markup`open`;
}
