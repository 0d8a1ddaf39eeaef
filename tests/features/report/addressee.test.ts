import { describe, expect, test } from 'vitest';
import { addresseeOf, askedSubject } from '../../../src/features/report/addressee.ts';
import { readAskedAddress } from '../../../src/features/report/asked-promise.ts';
import { composeRequests } from '../../../src/features/report/request.ts';

const body = (printed: string, name = printed) => ({ printed, name });
const environment = body('市环保局', '某市生态环境局');
const planning = body('市规划局', '某市自然资源局');
const own = { region: '某市', leads: [environment], others: [environment, planning] };

describe('a request about a promise', () => {
  test('goes to the one authority that the text names, under the name it has today', () => {
    expect(addresseeOf({ ...own, publisher: '市规划局' })).toMatchObject({
      recipient: '某市自然资源局',
      why: null,
    });
    expect(addresseeOf({ ...own, publisher: '市人民政府' }).recipient).toBe('某市人民政府');
  });

  test('for what an enterprise publishes goes to the authority that leads', () => {
    expect(addresseeOf({ ...own, publisher: '列入名单的企业' }).recipient).toBe('某市生态环境局');
  });

  test.each(['各级城乡规划部门', '所在地县级人民政府', '有关市、县级政府', '市环保局、市工商局'])(
    'leaves it to the reader to choose where the text has %s',
    (publisher) => {
      const { recipient, bodies, why } = addresseeOf({ ...own, publisher });
      expect(recipient).toBe('');
      expect(why).toBe(`原文写的是「${publisher}」`);
      expect(bodies.map(({ name }) => name)).toContain('某市自然资源局');
    },
  );

  test('leaves it to the reader to choose among the clause’s own bodies where nobody is named', () => {
    const { recipient, bodies, why } = addresseeOf({
      ...own,
      leads: [environment, planning],
      publisher: null,
    });
    expect([recipient, why]).toEqual(['', '这件事由几个单位负责']);
    expect(bodies.map(({ name }) => name)).toEqual([
      '某市生态环境局',
      '某市自然资源局',
      '某市人民政府',
    ]);
  });

  test('offers no court and no bank, which take no requests', () => {
    const others = [body('市中级人民法院'), body('人行某市支行')];
    const { bodies } = addresseeOf({ ...own, others, publisher: null });
    expect(bodies.map(({ printed }) => printed)).toEqual(['市环保局', '某市人民政府']);
  });

  test('asks for the thing, and where the words name a deed, for what it makes public', () => {
    const words = { task: '强化审批管理，依法做好公示、公开工作', when: '', plan: '某市方案' };
    expect(askedSubject({ ...words, what: '企业名单' })).toBe('企业名单');
    expect(askedSubject({ ...words, what: '强化审批管理' })).toBe(
      '《某市方案》写的「强化审批管理，依法做好公示、公开工作」所公示、公开的内容',
    );
    expect(askedSubject({ ...words, what: null, when: '2020年底前', task: '完成详查' })).toBe(
      '《某市方案》写的「2020年底前，完成详查」落实情况的文件、数据或者报告',
    );
  });
});

describe('an address', () => {
  test('asks for several promises, each once, and for no more than a reader can sign', () => {
    expect(readAskedAddress('?ask=x/1/1&ask=x/1/1&clause=x/2&promise=3')).toEqual({
      ids: ['x/2/3', 'x/1/1'],
      record: null,
    });
    const many = Array.from({ length: 99 }, (_, nth) => `ask=x/1/${nth}`).join('&');
    expect(readAskedAddress(`?${many}`).ids).toHaveLength(20);
  });

  test('asks for a record of the ledger with its plan', () => {
    expect(readAskedAddress('?at=x-c-2-1-5-20201231').record).toEqual({
      plan: 'x',
      id: 'x-c-2-1-5-20201231',
    });
    expect(readAskedAddress('?at=../x-c-1').record).toBeNull();
  });
});

test('several requests share who asks, and each has its own subject, addressee and clause', () => {
  const citation = { clause: 'x/1', plan: '某市方案', number: '一', quote: '公布名单' };
  const requests = composeRequests({ name: '李某', contact: '邮箱', form: 'paper' }, {}, [
    { subject: '名单', recipient: '甲局', citation },
    { subject: '状况', recipient: '乙局', citation: undefined },
  ]);
  expect(requests.map(({ letter }) => letter[0])).toEqual(['甲局：', '乙局：']);
  expect(requests[0]?.text).toContain('要申请的信息：名单');
  expect(requests[0]?.text).toContain('《某市方案》一写明：「公布名单」');
  expect(requests[1]?.text).not.toContain('名单');
  for (const { text } of requests) expect(text).toContain('申请人：李某');
});
