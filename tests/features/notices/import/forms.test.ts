import { expect, test } from 'vitest';
import { csv, importFile, table } from './importing.ts';

// The values are those of a real survey, in the order of the national form.

/** The national form as it is printed; people and their numbers are made up of digits that belong to nobody. */
const form = [
  ['项目名称', '金桥新区遂广高速南侧与过军路东侧交汇处地块(2022-22)'],
  ['公示单位', '蓬溪县自然资源和规划局'],
  ['公示类别', '土壤污染状况调查报告'],
  ['现状用地类型', '未利用地'],
  ['公示时间(起至止)', '2022-12-28至2023-01-12'],
  ['行政区划', '四川省 遂宁市 蓬溪县'],
  ['地块面积(m2)', '60267.38'],
  ['工业活动历史/活动历史', '/'],
  ['地块规划用途', '居住用地'],
  ['地块详细地址', '金桥新区遂广高速南侧与过军路东侧交汇处'],
  ['经度', '105.669383'],
  ['纬度', '30.463621'],
  ['报告编制单位名称', '陕西安讯环境检测有限公司'],
  ['报告编制单位联系人/电话', '某某 13800000000'],
  ['土壤是否超标', '否'],
  ['土壤超标污染物的名称', '无'],
  ['地下水是否超标', '否'],
  ['信息反馈联系人/电话', '某某 0825-0000000'],
  ['报告主要结论', '土壤样品均未超过筛选值。'],
];

const formNotice = {
  id: '510921-20221228-01',
  name: '金桥新区遂广高速南侧与过军路东侧交汇处地块(2022-22)',
  issuer: '蓬溪县自然资源和规划局',
  typePrinted: '土壤污染状况调查报告',
  date: '2022-12-28',
  adcode: '510921',
  area: { printed: '60267.38（表头：m2）', squareMetres: 60267.38 },
  point: { printed: '105.669383 30.463621', lon: 105.669383, lat: 30.463621 },
  plannedUse: '居住用地',
  formerUse: null,
  pollutants: [],
  exceedance: {
    exceeded: false,
    quote: '土壤是否超标：否；地下水是否超标：否；土壤样品均未超过筛选值。',
  },
  note: '现状用地类型：未利用地；报告编制单位名称：陕西安讯环境检测有限公司',
};

const survey = { type: '调查报告公示', issuer: null, date: null, 'list-title': null };

test.each([
  ['labels with values beside them', form],
  [
    'two pairs side by side',
    Array.from({ length: 10 }, (_, at) => [...form[at * 2]!, ...(form[at * 2 + 1] ?? [])]),
  ],
  ['labels and values in one cell', form.map(([label, value]) => [`${label!}：${value!}`])],
  ['one row', [form.map(([label]) => label!), form.map(([, value]) => value!)]],
])('the national form as %s', (_, rows) => {
  const { notices, rows: written } = importFile(csv(rows), survey);
  expect(notices).toMatchObject([formNotice]);
  expect(JSON.stringify(written)).not.toMatch(/某某|13800000000|0825/);
});

test('several forms below each other', () => {
  const second = form.map(([label, value]) =>
    label === '项目名称'
      ? [label, '金桥新区过军路东侧与金马河路北侧地块(2022-23)']
      : [label!, value!],
  );
  const { notices } = importFile(csv([...form, [''], ...second]), survey);
  expect(notices.map(({ id }) => id)).toEqual(['510921-20221228-01', '510921-20221228-02']);
});

test('the columns of the register itself', () => {
  const { rows } = importFile(
    table([
      '名录类型|批次/期号|发布日期|发布机关|省|市|县|序号|地块名称|面积原文|面积㎡|经度|纬度|坐标系|主要污染物|进展情况原文|状态|列入日期|移出日期|来源网址|来源类型|核对日期|备注',
      '污染地块名录公开（新增）|福州市新增污染地块名录|2019-12-18|福州市生态环境局|福建省|福州市|福清市|1|原福建天宇钢铁有限公司地块|6万平方米|60000|119.339722|25.699722|CGCS2000|石油烃;锌|新增|已列入|2019-12-18||https://fuzhou.gov.cn/|政府网站|2026-11-22|日期取自网址',
    ]),
    {
      'list-title': null,
      issuer: null,
      date: null,
      url: null,
      'source-kind': null,
      'checked-on': null,
    },
  );
  expect(rows[0]).toMatchObject({
    id: '350181-20191218-01',
    areaPrinted: '6万平方米',
    area: '60000',
    datum: 'CGCS2000',
    listedOn: '2019-12-18',
    status: '已列入',
    note: '日期取自网址',
  });
});
