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

test.each([
  ['某县人民政府关于印发某县土壤污染\n防治工作方案的通知', '某县人民政府'],
  [
    '近日，某市人民政府印发了《某市土壤污染防治工作方案》，内容如下：\n某市土壤污染防治工作方案',
    '某市人民政府',
  ],
  [
    '日前某市政府办公室印发《某市土壤污染防治工作方案》，内容如下：\n某市土壤污染防治工作方案',
    '某市政府办公室',
  ],
])('who issued the document is read from %j', (prelude, issuer) => {
  expect(parseText(`${prelude}\n一、总则\n1.甲。`).titleBlock.issuer).toBe(issuer);
});

test.each([
  '某县土壤污染防治工作方案\n根据《某省人民政府关于印发某省土壤污染防治工作方案的通知》（某政发〔2016〕112号），制定本方案。',
  '某县土壤污染防治工作方案\n2016年12月，某省人民政府印发了《某省土壤污染防治工作方案》。现制定本方案。',
  '某县土壤污染防治工作方案\n按照某省人民政府关于印发某省土壤污染防治工作方案的通知要求，制定本方案。',
  '某县土壤污染防治工作方案\n各乡镇人民政府',
])(
  'nobody is said to have issued it where only another document or the addressees are named: %j',
  (prelude) => {
    expect(parseText(`${prelude}\n一、总则\n1.甲。`).titleBlock.issuer).toBeNull();
  },
);
