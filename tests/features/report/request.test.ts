import { describe, expect, test } from 'vitest';
import { printedNumber, tellingSentence } from '../../../src/features/report/citation.ts';
import { composeRequest, fillReply } from '../../../src/features/report/request.ts';
import { isAsked, validate } from '../../../src/features/report/validate.ts';

const values = {
  subject: '全市土壤环境质量状况',
  period: '2020年至2025年',
  recipient: '资阳市生态环境局',
  name: '李某',
  contact: '某邮箱',
  form: 'electronic',
};

describe('a request', () => {
  test('has the three parts of article 29: who asks, what for, in what form', () => {
    const { rows } = composeRequest(values, { electronic: '电子文件' }, undefined);
    expect(Object.fromEntries(rows.map(({ label, text }) => [label, text]))).toMatchObject({
      申请人: '李某',
      联系方式: '某邮箱',
      要申请的信息: '全市土壤环境质量状况（2020年至2025年）',
      想要的形式: '电子文件',
    });
  });

  test('says within how many working days an answer is due, and under which article', () => {
    const { text } = composeRequest(values, {}, undefined);
    expect(text).toContain('条例第三十三条，自收到申请之日起20个工作日内答复');
  });

  test('fills its subject and recipient into later texts, with blanks where nothing is known', () => {
    expect(fillReply('向{recipient}要「{subject}」', values)).toBe(
      '向资阳市生态环境局要「全市土壤环境质量状况」',
    );
    expect(fillReply('「{subject}」', {})).toBe('「＿＿＿＿」');
  });

  test('keeps a subject that looks like a placeholder or a pattern as it is', () => {
    expect(fillReply('「{subject}」', { subject: '$& {recipient}' })).toBe('「$& {recipient}」');
  });
});

describe('questions', () => {
  const fields = [
    {
      id: 'signing',
      label: '署名',
      type: 'choice',
      missing: '请选',
      options: [{ value: 'named' }, { value: 'anonymous' }],
    },
    {
      id: 'name',
      label: '姓名',
      type: 'line',
      max: 40,
      missing: '请写姓名',
      when: { field: 'signing', value: 'named' },
    },
  ] as const;

  test('that are not asked are not missed', () => {
    expect(isAsked(fields[1], { signing: 'anonymous' })).toBe(false);
    expect(validate(fields, { signing: 'anonymous' })).toEqual([]);
    expect(validate(fields, { signing: 'named' })).toEqual([
      { field: 'name', message: '请写姓名' },
    ]);
  });

  test('take no choice that was not offered', () => {
    expect(validate(fields, { signing: 'someone' })).toEqual([
      { field: 'signing', message: '请选' },
    ]);
  });
});

describe('a quotation', () => {
  test('is the sentence that has the word, else the first', () => {
    expect(tellingSentence('甲。乙举报丙。丁。', ['举报'])).toBe('乙举报丙。');
    expect(tellingSentence('甲。乙。', ['举报'])).toBe('甲。');
  });

  test('that is too long ends with a mark that says so', () => {
    expect(tellingSentence('长'.repeat(300), [], 10)).toBe(`${'长'.repeat(9)}…`);
  });

  test('comes with the number as it is printed, level by level', () => {
    expect(printedNumber(['四', '（二）', '2', '（100）'])).toBe('四、（二）2.（100）');
    expect(printedNumber(['二', '(四)', '2'])).toBe('二、（四）2');
    expect(printedNumber([''])).toBe('');
  });
});
