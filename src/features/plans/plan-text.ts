import type { Edition } from '../../corpus/export/edition.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { clauseUrl } from './citation.ts';
import { escapeMarkdown } from './markdown.ts';
import { headingLevels } from './outline.ts';

/** A plan as plain text: what it is, then every clause with its address, its number as printed and its words. */
export function planText(plan: Plan, edition: Edition): string {
  const { title } = plan.metadata;
  const clauses = plan.clauses.map((clause) =>
    [
      `［${clause.id} ${clauseUrl(clause, edition.site)}］`,
      ...clauseLines(clause).map(({ text }) => text),
    ].join('\n'),
  );
  return `${[title, aboutLines(plan, edition).join('\n'), ...clauses].join('\n\n')}\n`;
}

/** A plan as Markdown: the same words as the plain text, headings as headings, the address of each clause as a link. */
export function planMarkdown(plan: Plan, edition: Edition): string {
  const { title } = plan.metadata;
  const levels = headingLevels(plan.clauses);
  const about = aboutLines(plan, edition).map((line) => `> ${escapeMarkdown(line)}`);
  const clauses = plan.clauses.flatMap((clause) => {
    const address = `[${escapeMarkdown(clause.id)}](${clauseUrl(clause, edition.site)})`;
    const lines = clauseLines(clause).map(({ isHeading, text }) => {
      const hashes = isHeading ? `${'#'.repeat(levels.get(clause.id) ?? 6)} ` : '';
      return hashes + escapeMarkdown(text);
    });
    // A heading comes before its address, running text after it, so that the address stands with its clause.
    return clause.heading === '' ? [address, ...lines] : [lines[0]!, address, ...lines.slice(1)];
  });
  return `${[`# ${escapeMarkdown(title)}`, about.join('\n>\n'), ...clauses].join('\n\n')}\n`;
}

/**
 * The words of a clause as its page shows them: a number runs in where there is no heading, and the cells of a task table
 * stand behind the names of their columns.
 */
function clauseLines(clause: Clause) {
  const paragraphs = clause.paragraphs.map(({ label, text }) => {
    return { isHeading: false, text: label === undefined ? text : `${label}：${text}` };
  });
  if (clause.heading !== '')
    return [{ isHeading: true, text: runIn(clause.marker, clause.heading) }, ...paragraphs];
  const [first, ...others] = paragraphs;
  return [{ isHeading: false, text: runIn(clause.marker, first?.text ?? '') }, ...others];
}

/** A number without a mark behind it would run into the words. */
function runIn(marker: string, text: string): string {
  return /[\p{L}\p{N}]$/u.test(marker) && text !== '' ? `${marker} ${text}` : marker + text;
}

/** What the file is, and how to check it. */
function aboutLines({ metadata, repairs }: Plan, edition: Edition): string[] {
  const { id, docNumber, issuer, source } = metadata;
  const site = edition.site.replace(/\/+$/, '');
  const known = [
    ...(docNumber === null ? [] : [`文号：${docNumber}`]),
    ...(issuer === null ? [] : [`发布机关：${issuer}`]),
  ];
  const differences =
    repairs.length === 0
      ? '文字与来源文本没有不同。'
      : `文字与来源文本有 ${repairs.length} 处不同，逐处列在 ${site}/repairs/#${id}`;
  return [
    `这是${edition.publisher}的整理本，不是官方文本。${edition.disclaimer}。`,
    ...known,
    `网页：${site}/plans/${id}/`,
    `来源文本：seeds/${source.file}，sha256 ${source.sha256}`,
    differences,
    `生成日期：${edition.date}`,
    '每条之前是本站的条款编号和网址，不是原文。',
  ];
}
