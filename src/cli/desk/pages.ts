import { formatDiagnostic } from '../../corpus/diagnostics.ts';
import type { Plan } from '../../corpus/plan.ts';
import {
  acceptedItem,
  doubtItem,
  introductionForm,
  metadataForms,
  newRepairItem,
  repairItem,
  type DeskView,
} from './forms.ts';
import { plainWords } from './edit-matter.ts';
import { markup, type Html } from './html.ts';
import { legend, readingPane, sourcePane } from './panes.ts';

/** The list of the plans, those with something to look at first. */
export function listPage(ids: readonly string[], plans: readonly Plan[]): string {
  const known = new Map(plans.map((plan) => [plan.metadata.id, plan]));
  return page(
    '校对台',
    markup`<h1>校对台</h1>
      <p>选一份方案。这里只在这台机器上，改好的写回 content/plans/。</p>
      <ul class="plans">
        ${ids.map((id) => {
          const plan = known.get(id);
          const state = plan
            ? `${plan.openDiagnostics.length} 处提醒待核对，${plan.repairs.length} 处修补`
            : '前言还没有写对';
          return markup`<li>
            <a href="/plans/${id}">${plan?.metadata.title ?? id}</a>
            <span class="quiet">${state}</span>
          </li>`;
        })}
      </ul>`,
  );
}

/** A page with one sentence, for what is not there or not allowed. */
export function wordPage(words: string): string {
  return page(
    '校对台',
    markup`<h1>校对台</h1>
      <p>${words}</p>
      <p><a href="/">全部方案</a></p>`,
  );
}

/** A plan on the desk: what to decide, then the source beside what is read in it. */
export function planPage(view: DeskView): string {
  const { plan, saved } = view;
  return page(
    `${plan.id} · 校对台`,
    markup`<p><a href="/">全部方案</a></p>
      <h1>${plainWords(plan.fields['title']) || plan.id}</h1>
      ${homelessAlert(view)}
      <p role="status">${saved !== '' && `已写进 ${plan.file}：${saved}。`}</p>
      ${problemSection(plan.problems)}
      <h2>对照</h2>
      ${legend()}
      <div class="panes">
        <section tabindex="0" aria-label="原文，一字不改">${sourcePane(plan)}</section>
        <section tabindex="0" aria-label="读法">${readingPane(plan)}</section>
      </div>
      <section aria-labelledby="matter">
        <h2 id="matter">元数据</h2>
        <div class="fields">${metadataForms(view)}</div>
      </section>
      ${listSections(view)}
      <section aria-labelledby="words">
        <h2 id="words">介绍</h2>
        ${introductionForm(view)}
      </section>`,
  );
}

/** Why a form was refused that the page no longer shows, such as that of a doubt which somebody has settled meanwhile. */
function homelessAlert(view: DeskView): Html | null {
  const isShown = markup`${listSections(view)}${metadataForms(view)}${introductionForm(view)}`;
  if (view.messages.length === 0 || isShown.text.includes('role="alert"')) return null;
  return markup`<p class="error" role="alert">没有保存：${view.messages.join('\n')}</p>`;
}

function problemSection(problems: DeskView['plan']['problems']): Html | null {
  if (problems.length === 0) return null;
  const items = problems.map(
    (problem) => markup`<li class="error">${formatDiagnostic(problem)}</li>`,
  );
  return section('wrong', `${problems.length} 处错误，改好以前不能构建`, items);
}

function listSections(view: DeskView): Html[] {
  const { open, fields } = view.plan;
  const doubts = open.map((doubt, at) => doubtItem(view, doubt, at));
  const repairs = entriesOf(fields['repairs']).map((entry, at) => repairItem(view, entry, at));
  const accepted = entriesOf(fields['accepted']).map((entry, at) => acceptedItem(view, entry, at));
  return [
    section('doubts', `待核对的提醒（${doubts.length}）`, doubts),
    section('repairs', `人工修补（${repairs.length}）`, [...repairs, newRepairItem(view)]),
    section('accepted', `已核对（${accepted.length}）`, accepted),
  ];
}

function section(id: string, title: string, items: readonly Html[]): Html {
  return markup`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${
      items.length === 0
        ? markup`<p class="quiet">没有。</p>`
        : markup`<ul class="work">
            ${items}
          </ul>`
    }
  </section>`;
}

function entriesOf(list: unknown): Record<string, unknown>[] {
  const entries: readonly unknown[] = Array.isArray(list) ? list : [];
  return entries.filter((entry) => typeof entry === 'object' && entry !== null) as Record<
    string,
    unknown
  >[];
}

function page(title: string, body: Html): string {
  return markup`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="stylesheet" href="/desk.css" />
        <link rel="icon" href="data:," />
        <script type="module" src="/insert-link.js"></script>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;
}
