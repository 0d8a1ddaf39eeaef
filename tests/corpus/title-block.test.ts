import { expect, test } from 'vitest';
import { parseText } from './seeds.ts';

test('full-width digits in the number and the date of a notice are read as others', () => {
  const lines = [
    '某县人民政府办公室关于印发《某县土壤污染防治工作方案》的通知',
    '某政办发〔２０１９〕９９号',
    '某县人民政府办公室',
    '２０１９年３月１５日',
    '第一章　总则',
    '第一条　到２０２０年完成。',
  ];
  const { clauses, titleBlock } = parseText(lines.join('\r\n'));
  expect(titleBlock).toMatchObject({ docNumber: lines[1], date: '2019-03-15' });
  expect(clauses[0]?.paragraphs.map(({ text }) => text)).toEqual(lines.slice(0, 4));
});
