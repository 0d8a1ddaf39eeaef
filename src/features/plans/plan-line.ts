import type { PlanMetadata } from '../../corpus/plan-metadata.ts';
import { unstated } from '../../corpus/silence.ts';
import { formatDate } from '../../shared/format.ts';

type Stated = Pick<PlanMetadata, 'issuer' | 'docNumber' | 'date' | 'complete'>;

/** What a document says of itself in one line: who issued it, its number and date, and which of these it does not say. */
export function planLine(metadata: Stated): string {
  const { issuer, docNumber, date } = metadata;
  const parts = [
    { name: '发布机关', value: issuer },
    { name: '文号', value: docNumber },
    { name: '日期', value: date === null ? null : formatDate(date) },
  ];
  const said = parts.flatMap(({ value }) => value ?? []).join('，');
  const unsaid = parts.filter(({ value }) => value === null).map(({ name }) => name);
  const note = unsaid.length === 0 ? '' : `${unstated(metadata)}${unsaid.join('、')}`;
  return [said, note].filter((words) => words !== '').join('；');
}
