import { describe, expect, test } from 'vitest';
import { answersOf, type Question } from '../../../src/features/notices/questions.ts';
import { noticeTypes, plotStatuses, type Notice } from '../../../src/features/notices/types.ts';
import { aNotice } from './a-notice.ts';

function answer(question: Question, said: Partial<Notice>) {
  return answersOf(aNotice(said)).find((one) => one.question === question)!;
}

describe('what a notice answers', () => {
  test.each(['high-risk-legacy', 'control-area', 'inspection-closed', 'none-suspected'] as const)(
    'a notice of the kind %s leaves three questions open and says why each is',
    (type) => {
      const asked = answersOf(aNotice({ type })).slice(1);
      expect(asked.map((one) => one.answer)).toEqual(['unstated', 'unstated', 'unstated']);
      expect(new Set(asked.map(({ remark }) => remark?.length ?? 0)).has(0)).toBe(false);
    },
  );

  test('a notice that says nothing answers nothing but that it is there', () => {
    expect(answersOf(aNotice()).map((one) => one.answer)).toEqual([
      'yes',
      'unstated',
      'unstated',
      'unstated',
    ]);
  });

  test('the words of a survey answer whether there was one, and nothing about its outcome', () => {
    const said = { status: 'surveyed', statusPrinted: '初步调查' } as const;
    expect(answer('surveyed', said)).toMatchObject({ answer: 'yes', quote: '初步调查' });
    expect(answer('exceeded', said).answer).toBe('unstated');
  });

  test('a report that was approved is no statement about the land', () => {
    const { answer: said, remark } = answer('exceeded', { status: 'survey-reviewed' });
    expect(said).toBe('unstated');
    expect(remark).toContain('结论要看报告');
  });

  test('a step that comes after a survey is explained, not taken for a statement', () => {
    const said = { status: 'risk-assessed', statusPrinted: '已完成风险评估' } as const;
    const surveyed = answer('surveyed', said);
    expect(surveyed.answer).toBe('unstated');
    expect(surveyed.remark).toContain('「已完成风险评估」');
  });

  test('pollutants that are named are not called too high', () => {
    const { answer: said, remark } = answer('exceeded', { pollutants: ['铬', '砷'] });
    expect(said).toBe('unstated');
    expect(remark).toBe('公告写到铬、砷，没有写是否超标。');
  });

  test.each([
    [true, 'yes'],
    [false, 'no'],
  ] as const)(
    'that a standard is exceeded (%s) is answered in the words of the notice',
    (exceeded, said) => {
      const exceedance = { exceeded, quote: '原话' };
      expect(answer('exceeded', { exceedance })).toMatchObject({ answer: said, quote: '原话' });
    },
  );

  test.each(['planning-remediation', 'remediating', 'assessing-effect'] as const)(
    'work that is under way (%s) is still to be done',
    (status) => {
      expect(answer('action', { status, statusPrinted: '原话' })).toMatchObject({
        answer: 'yes',
        quote: '原话',
      });
    },
  );

  test.each(['completed', 'removed', 'listed'] as const)(
    'what comes after %s is not for us to say',
    (status) => {
      expect(answer('action', { status }).answer).toBe('unstated');
    },
  );

  test('no kind and no status alone says that land is contaminated or clean', () => {
    const all = noticeTypes.flatMap((type) =>
      plotStatuses.map((status) => answer('exceeded', { type, status }).answer),
    );
    expect(new Set(all)).toEqual(new Set(['unstated']));
  });
});
