import { describe, expect, test } from 'vitest';
import { cleanText, saysNothing } from '../../../../src/features/notices/import/cells/cell-text.ts';

describe('a cell', () => {
  test.each([
    ['张三，13812345678', '张三'],
    ['联系人：张三，电话：0937-6226789', ''],
    ['嘉峪关市祁源路516号（电话：0937—6226789）', '嘉峪关市祁源路516号'],
    ['某公司 １３８１２３４５６７８', '某公司'],
    ['邮箱 someone@example.com', ''],
    ['热线 400-123-4567', '热线'],
    ['某路1号 张三13812345678', '某路1号'],
    ['甲地块（负责人张三 138 1234 5678）', '甲地块'],
    ['某路2号，身份证号620402199001011234', '某路2号'],
    ['某厂（法定代表人：张三、李四）', '某厂'],
    ['QQ：123456789，微信号 test_wx01', ''],
  ])('“%s” loses how to reach people', (cell, text) => {
    const clean = cleanText(cell);
    expect(clean.text).toBe(text);
    expect(clean.changes).toEqual(['删去个人联系方式']);
  });

  test.each([
    '105.13812345678',
    '620902103001213',
    '2019-12-18',
    '土壤污染责任人为某化工有限公司',
    '企业法人营业执照',
    '916204021234567890',
    '桃浦智创城655(规划064-01、064-02)地块',
  ])('“%s” is no telephone number', (cell) => {
    expect(cleanText(cell)).toEqual({ text: cell, changes: [] });
  });

  test('loses marks that cannot be seen, and line breaks within a name', () => {
    expect(cleanText('\ufeff民丰\u200b化工\n有限公司　地块 ')).toEqual({
      text: '民丰化工有限公司 地块',
      changes: ['删去看不见的字符'],
    });
  });

  test.each(['', '—', '——', '/', '无', '-', '暂无', 'N/A'])('“%s” says nothing', (cell) => {
    expect(saysNothing(cell)).toBe(true);
  });
});

test('signs that only look like characters become these, and the report says so', () => {
  expect(cleanText('化⼯\ufe0f⼚')).toEqual({
    text: '化工厂',
    changes: ['删去看不见的字符', '同形而编码不同的字换成常用字'],
  });
});
