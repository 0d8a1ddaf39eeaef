import { describe, expect, test } from 'vitest';
import { composeReport } from '../../../src/features/report/letter.ts';
import { fitsMailto, mailtoAddress, mostOfMailto } from '../../../src/features/report/mailto.ts';
import { validate } from '../../../src/features/report/validate.ts';

const labels = {
  category: { dumping: '乱倒废渣、污泥', other: '别的事' },
  region: { '140600': '朔州市', other: '别的地方' },
  evidence: { photo: '照片', video: '录像' },
};
const citation = {
  clause: 'shuozhou/4.2.2.100',
  plan: '某市方案',
  number: '四、（二）2.（100）',
  quote: '鼓励公众通过“热线”举报。',
};
const filled = {
  category: 'dumping',
  seen: '三辆车倒渣\n\n天黑才走',
  region: '140600',
  place: '河西岸',
  point: '',
  when: '周三傍晚',
  evidence: ['photo', 'video'],
  signing: 'named',
  name: '王某',
  contact: '某邮箱',
  recipient: '朔州市生态环境局',
};

describe('a report', () => {
  test('becomes a letter with salutation, facts, citation and what is asked', () => {
    expect(composeReport(filled, { labels, citation }).text.replaceAll('\u3000', '□'))
      .toMatchInlineSnapshot(`
      "朔州市生态环境局：
      我要反映：朔州市河西岸，乱倒废渣、污泥。
      时间：周三傍晚。
      三辆车倒渣
      天黑才走
      手头有：照片、录像。需要时可以提供。
      《某市方案》四、（二）2.（100）写明：「鼓励公众通过“热线”举报。」
      请依法核实处理，并按《生态环境法典》第一百四十五条、第一百四十六条，把处理结果告诉我，对我的信息保密。

      举报人：王某
      联系方式：某邮箱
      日期：□□年□月□日"
    `);
  });

  test('is dated with the day on which it is written', () => {
    const report = composeReport(filled, { labels, citation, today: '2026-01-05' });
    expect(report.signature.at(-1)).toBe('日期：2026年1月5日');
  });

  test('without a name carries no name that was typed before, anywhere', () => {
    const anonymous = composeReport({ ...filled, signing: 'anonymous' }, { labels, citation });
    expect(JSON.stringify(anonymous)).not.toMatch(/王某|某邮箱/);
    expect(anonymous.signature[0]).toBe('举报人：匿名');
  });

  test('has blanks to write on where nothing was filled in', () => {
    const { letter, signature } = composeReport({}, { labels, citation: undefined });
    expect(signature[0]).toBe('举报人：＿＿＿＿');
    expect(letter.slice(0, 3)).toEqual([
      '＿＿＿＿：',
      '我要反映：＿＿＿＿，＿＿＿＿。',
      '时间：＿＿＿＿。',
    ]);
  });

  test('from another place does not name a place called 别的地方', () => {
    const report = composeReport({ ...filled, region: 'other' }, { labels, citation });
    expect(report.text).not.toContain('别的地方');
  });

  test('tells a point read off a map in letter, call and fields, each once, and not in the subject', () => {
    const point = '北纬39.55°，东经113.19°（WGS84，由地图读取，约数）';
    const report = composeReport({ ...filled, point }, { labels, citation });
    expect(report.letter[2]).toBe(`地图位置：${point}。`);
    expect(report.call).toContain(`地图位置是${point}。`);
    expect(report.fields).toContainEqual({ label: '地图位置', text: point });
    expect(report.text.split(point)).toHaveLength(2);
    expect(report.subject).toBe('反映朔州市河西岸乱倒废渣、污泥');
  });

  test('is told on the telephone in whole sentences', () => {
    const { call } = composeReport(filled, { labels, citation });
    expect(call).toContain('我看到的是：三辆车倒渣。天黑才走。');
  });

  test('takes no word from what every object inherits', () => {
    const odd = { category: 'constructor', region: '__proto__', evidence: ['toString'] };
    const report = composeReport(odd, { labels, citation: undefined });
    expect(report.text).not.toMatch(/function|object/);
  });

  test('gives a portal the same content, one field at a time', () => {
    const { fields } = composeReport(filled, { labels, citation });
    expect(fields.map(({ label }) => label)).toEqual([
      '标题',
      '地点',
      '时间',
      '内容',
      '姓名',
      '联系方式',
    ]);
  });
});

describe('a line that is read for something', () => {
  const problems = (check: 'contact' | 'point', value: string): number =>
    validate([{ id: 'line', label: '一栏', type: 'line', check }], { line: value }).length;

  test.each(['0349-2022345', '139 0000 0000', 'a.b@example.cn', '朔州市朔城区某街12号'])(
    '%s is a way to answer',
    (contact) => expect(problems('contact', contact)).toBe(0),
  );

  test.each(['12345', '打给我', 'a@b'])('%s is none', (contact) =>
    expect(problems('contact', contact)).toBe(1),
  );

  test.each(['北纬39.55°，东经113.19°（WGS84）', '113.19, 39.55', '39°33′12″，113°11′24″'])(
    '%s is a point',
    (point) => expect(problems('point', point)).toBe(0),
  );

  test.each(['河西岸', '39.55', '390.55，113.19'])('%s is none', (point) =>
    expect(problems('point', point)).toBe(1),
  );

  test('may be left empty where nothing is missing without it', () => {
    expect(problems('point', '')).toBe(0);
  });
});

describe('an e-mail', () => {
  test('carries a longer letter where the system passes it on', () => {
    const body = '很长'.repeat(300);
    expect(fitsMailto('标题', body, mostOfMailto('Mozilla/5.0 (Windows NT 10.0)'))).toBe(false);
    expect(fitsMailto('标题', body, mostOfMailto('Mozilla/5.0 (Linux; Android 15)'))).toBe(true);
  });

  test('carries a short letter whole, line by line', () => {
    const url = new URL(mailtoAddress('标题&主旨', '第一行\n第二行'));
    expect(url.searchParams.get('subject')).toBe('标题&主旨');
    expect(url.searchParams.get('body')).toBe('第一行\r\n第二行');
  });

  test('that would be cut asks to paste instead, and stays short enough', () => {
    const body = '很长'.repeat(2000);
    expect(fitsMailto('标题', body)).toBe(false);
    const short = new URL(mailtoAddress('标题'.repeat(300), body));
    expect(short.href.length).toBeLessThan(1800);
    expect(short.searchParams.get('subject')).toMatch(/^(?:标题){29}标…$/);
    expect(decodeURIComponent(mailtoAddress('标题', body))).toContain('复制全文');
  });
});
