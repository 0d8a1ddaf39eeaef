import { expect, test } from 'vitest';
import { xlsx } from '../../../support/xlsx.ts';
import { importFile, table } from './importing.ts';

// The values are those of real announcements; their order is that of the list named in each title.

test('a provincial registry in three parts, with a merged title and merged districts', () => {
  const heads = [
    '序号',
    '市\n(州)',
    '地块名称',
    '地址',
    '四至范围',
    '地块面积\n(㎡)',
    '主要污染物',
    '进展情况',
  ];
  const file = xlsx({
    name: '名录',
    rows: [
      ['建设用地土壤污染风险管控和修复名录'],
      ['一、新增地块'],
      heads,
      [
        1,
        '福州市',
        '原福建天宇钢铁有限公司地块',
        '福清融侨经济开发区',
        null,
        60000,
        '石油烃、锌',
        '新增',
      ],
      ['二、保留地块'],
      heads,
      [1, '鞍山市', '原鞍山市化工三厂(地块1)', '鞍山经济开发区', '—', '/', null, '保留'],
      [2, null, '原鞍山市化工三厂(地块3)', '鞍山经济开发区', '—', '/', null, '正在实施修复'],
      ['三、退出地块'],
      heads,
      [
        1,
        '嘉峪关市',
        '甘肃民丰化工有限责任公司',
        '嘉峪关市祁源路516号',
        null,
        '43万平方米',
        '铬',
        '已完成老渣场含铬污染场地修复及风险管控',
      ],
      ['合计', null, null, null, null, 490000],
      ['备注：面积以平方米计。'],
    ],
    merges: ['A1:H1', 'A2:H2', 'B7:B8'],
  });
  const { rows, reports } = importFile(file, {
    type: '列入管控修复名录',
    region: null,
    'list-title': null,
  });
  expect(
    rows.map(({ id, type, status, area, listTitle }) => [id, type, status, area, listTitle]),
  ).toEqual([
    [
      '350100-20240401-01',
      '列入管控修复名录',
      '已列入',
      '60000',
      '建设用地土壤污染风险管控和修复名录',
    ],
    [
      '210300-20240401-01',
      '列入管控修复名录',
      '保留在名录',
      '',
      '建设用地土壤污染风险管控和修复名录',
    ],
    [
      '210300-20240401-02',
      '列入管控修复名录',
      '正在修复或管控',
      '',
      '建设用地土壤污染风险管控和修复名录',
    ],
    [
      '620200-20240401-01',
      '移出管控修复名录',
      '已移出',
      '430000',
      '建设用地土壤污染风险管控和修复名录',
    ],
  ]);
  expect(rows[0]).toMatchObject({ areaPrinted: '60000（表头：㎡）', pollutants: '石油烃;锌' });
  expect(rows[3]?.statusPrinted).toBe('退出地块；已完成老渣场含铬污染场地修复及风险管控');
  expect(reports.find(({ row }) => row === 8)).toMatchObject({
    sheet: '名录',
    changes: ['市(州)：合并的单元格，取「鞍山市」', expect.stringContaining('正在修复')],
  });
  expect(reports.filter(({ row }) => row > 11).map(({ reasons }) => reasons)).toEqual([
    ['合计行'],
    ['表外的说明'],
  ]);
});

test('a list with 行政区域, and one column for two kinds of people', () => {
  const { rows } = importFile(
    table([
      '序号|行政区域|地块名称|面积（亩）|位置|土地使用权人/土壤污染责任人',
      '1|上海市普陀区|613地块(原三维制药厂)|51.08|敦煌路|上海桃浦智创城开发建设有限公司',
    ]),
  );
  expect(rows[0]).toMatchObject({
    adcode: '310107',
    province: '上海市',
    prefecture: '上海市',
    county: '普陀区',
    area: '34053.33',
    areaPrinted: '51.08（表头：亩）',
    note: '土地使用权人/土壤污染责任人：上海桃浦智创城开发建设有限公司',
  });
});

test('a prefecture’s list with districts by their short names and areas in 万', () => {
  const { rows, reports } = importFile(
    table(
      [
        '序号|地块名称|所在区|地块面积(平方米)|进展情况',
        '1|613地块(原三维制药厂)|普陀|11.73万|完成风险评估',
        '2|桃浦智创城核心区612(060-01)地块|普陀区|1,173.5|完成治理修复方案编制',
      ],
      '\t',
    ),
    { region: '上海市' },
  );
  expect(rows.map(({ adcode, area, status }) => [adcode, area, status])).toEqual([
    ['310107', '117300', '已完成风险评估'],
    ['310107', '1173.5', '修复方案已编制'],
  ]);
  expect(reports[0]?.changes).toContain('地块面积(平方米)：「11.73万」 → 117300 平方米');
});

test('a short list of names, industries and states', () => {
  const { rows } = importFile(
    table([
      '序号|地块名称|行业类别|地块状态',
      '1|甘肃民丰化工有限责任公司|化学原料和化学制品制造业|已完成老渣场含铬污染场地修复及风险管控',
    ]),
    { region: '嘉峪关市' },
  );
  expect(rows[0]).toMatchObject({ adcode: '620200', row: '1', status: '修复或管控已完成' });
});

test('a list of what land must not be used for, with points and bounds', () => {
  const { notices } = importFile(
    table([
      '序号|地块名称|所属行业|土地所有权人|地址|中心坐标|地块四至|面积|调查单位|开发利用负面清单',
      '1|甘肃民丰化工有限责任公司|化学原料和化学制品制造业|—|嘉峪关市祁源路516号|98.29333 39.79583|东侧与北侧为宏达建材公司,南侧原为居民区,现已无人居住,西侧为驻嘉部队营房。|43万平方米|环境保护部环境规划院|未经治理修复并达到国家有关标准前，禁止作为居住用地。',
    ]),
    { region: '620200' },
  );
  expect(notices).toMatchObject([
    {
      point: { printed: '98.29333 39.79583', lon: 98.29333, lat: 39.79583, datum: 'unstated' },
      area: { printed: '43万平方米', squareMetres: 430_000 },
      bannedUse: '未经治理修复并达到国家有关标准前，禁止作为居住用地。',
      note: '调查单位：环境保护部环境规划院',
      bounds: '东侧与北侧为宏达建材公司,南侧原为居民区,现已无人居住,西侧为驻嘉部队营房。',
    },
  ]);
});

test('a list with plot types and present states', () => {
  const { rows, reports } = importFile(
    table(
      [
        '序号|县(市)区|地块名称|行业类别|地块类型|当前状态|不能用于的用地类型',
        '1||原鞍山市化工三厂(地块1)|化学原料和化学制品制造业|污染地块|关闭搬迁企业|城市建设用地中的居住用地',
      ],
      ';',
    ),
    { region: '鞍山市' },
  );
  expect(rows[0]).toMatchObject({
    adcode: '210300',
    status: '公告未说明',
    statusPrinted: '关闭搬迁企业',
    bannedUse: '城市建设用地中的居住用地',
    note: '地块类型：污染地块',
  });
  expect(reports[0]?.checks).toEqual([
    '地区：这一格是空的，按 --region 记作辽宁省鞍山市',
    '当前状态：「关闭搬迁企业」对不上已知的写法，状态记作公告未说明',
  ]);
});

test('new plots with degrees and minutes, and what is exceeded among the remarks', () => {
  const { notices } = importFile(
    table([
      '名称|地址|经纬度|地块面积|土地归属单位|备注(超标情况)',
      '原福建天宇钢铁有限公司地块|福清融侨经济开发区|119°20′23″E 25°41′59″N|6万平方米|福清市土地发展中心|石油烃和锌超过土壤污染风险筛选制值',
    ]),
    { region: '福清' },
  );
  expect(notices).toMatchObject([
    {
      adcode: '350181',
      point: { printed: '119°20′23″E 25°41′59″N', lon: 119.339722, lat: 25.699722 },
      area: { printed: '6万平方米', squareMetres: 60_000 },
      exceedance: { exceeded: true, quote: '石油烃和锌超过土壤污染风险筛选制值' },
    },
  ]);
});

test('suspected and contaminated plots of a district, with goals', () => {
  const { rows } = importFile(
    table([
      '普陀区2023年疑似污染地块和污染地块名录|||||',
      '序号|地块名称|四至范围|土地使用权人|进展情况/所在阶段|风险管控和修复目标',
      '1|613地块(原三维制药厂)|东至敦煌路、北至武威路、南至永登路、西至玉门路|上海桃浦智创城开发建设有限公司|已完成风险评估|满足居住用地土壤环境质量要求',
      '2|桃浦智创城核心区612(060-01)地块|||正在编制修复方案|',
      '3|桃浦智创城655(规划064-01、064-02)地块剩余部分|||正在实施修复|',
      '4|桃浦智创城613地块(新泉汽修)|||正在开展效果评估|',
    ]),
    { region: '310107', type: '疑似污染或污染地块', 'list-title': null },
  );
  expect(rows.map(({ status }) => status)).toEqual([
    '已完成风险评估',
    '正在编制修复方案',
    '正在修复或管控',
    '正在开展效果评估',
  ]);
  expect(rows[0]).toMatchObject({
    listTitle: '普陀区2023年疑似污染地块和污染地块名录',
    goal: '满足居住用地土壤环境质量要求',
    landUser: '上海桃浦智创城开发建设有限公司',
  });
});

test('reports and what reviewers said of them', () => {
  const { rows } = importFile(
    table([
      '序号|县市区|地块名称|地块编码|行业类别|面积(㎡)|项目类型|报告编制单位|评审结论|评审时间',
      '1|靖宇县|靖宇县人民政府第三批次(花园口镇花园村)用地地块||||土壤污染状况调查|吉林省荣郁环保科技有限公司|通过|2023年9月18日',
    ]),
    { region: '白山市', type: '调查报告通过评审' },
  );
  expect(rows[0]).toMatchObject({
    adcode: '220622',
    typePrinted: '土壤污染状况调查',
    status: '调查报告已评审',
    note: '报告编制单位：吉林省荣郁环保科技有限公司；评审时间：2023年9月18日',
  });
});

test('several sheets, a hidden one left alone, and heads in two rows', () => {
  const hidden = [
    ['地块名称', '地址'],
    ['隐藏的地块', '某处'],
  ];
  const file = xlsx(
    { name: '说明', rows: [['填表说明']] },
    {
      name: '地块',
      rows: [
        ['序号', '地块名称', '中心坐标', null, '面积（公顷）'],
        [null, null, '经度', '纬度', null],
        [1, '甘肃民丰化工有限责任公司', 98.29333, 39.79583, 43],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
    },
    { name: '草稿', rows: hidden, isHidden: true },
  );
  const { notices, reports } = importFile(file, { region: '嘉峪关市' });
  expect(notices).toMatchObject([
    { point: { lon: 98.29333, lat: 39.79583 }, area: { squareMetres: 430_000 } },
  ]);
  expect(reports.at(-2)).toMatchObject({ sheet: '地块', row: 3, verdict: 'taken' });
  expect(reports.at(-1)?.reasons.join()).toContain('隐藏的工作表');
});

test.each([
  ['a line without a number', '名录', ['某省名录', '序号|地块名称', '2021年移出', '1|甲地块'], 3],
  ['the title', '名录', ['某省名录移出清单', '序号|地块名称', '1|甲地块'], 2],
  ['the name of the sheet', '退出地块', ['序号|地块名称', '1|甲地块'], 1],
])('plots that have left are known by %s', (_, name, lines, rowsAbove) => {
  const rows = lines.map((line) => line.split('|'));
  const { rows: taken, reports } = importFile(xlsx({ name, rows }), { region: '黑龙江' });
  expect(taken.map(({ status }) => status)).toEqual(['已移出']);
  expect(reports.at(-1)?.row).toBe(rowsAbove + 1);
});

test('a unit above the table counts for its areas', () => {
  const { rows } = importFile(
    table(['单位：亩', '序号|地块名称|面积|所在地市', '1|甲地块|3|宜昌', '2|乙地块|3㎡|宜昌']),
    { region: '湖北省' },
  );
  expect(rows.map(({ area, areaPrinted, adcode }) => [area, areaPrinted, adcode])).toEqual([
    ['2000', '3（表头：亩）', '420500'],
    ['3', '3㎡', '420500'],
  ]);
});
