import { expect, test } from 'vitest';
import { createAgencyResolver } from '../../../src/corpus/facts/agencies.ts';
import { registers } from './support.ts';

/** Knows functions and forms only, none of the names that the plans print. */
const resolve = createAgencyResolver(
  registers.agencies.map((agency) => ({ ...agency, names: [], generic: [] })),
);

test.each([
  ['长沙市生态环境局', 'ecology-environment'],
  ['省环保厅', 'ecology-environment'],
  ['州生态环境局陇川分局', 'ecology-environment'],
  ['自治区农牧厅', 'agriculture'],
  ['旗水利局', 'water'],
  ['海西州工信局', 'industry-it'],
  ['区住房和城乡建设委员会', 'housing-construction'],
  ['市市场监督管理局(知识产权局)', 'market-supervision'],
  ['市农业农村和水务局', 'agriculture'],
  ['县工业和商务科技局', 'industry-it'],
  ['市政府法制办', 'justice'],
  ['市委组织部', 'organization'],
  ['市中级人民法院', 'court'],
  ['人行某市中心支行', 'central-bank'],
  ['甘肃银监局', 'financial-regulation'],
  ['高新区管委会', 'zone-admin'],
  ['各县（区）人民政府', 'lower-government'],
  ['县级人民政府', 'lower-government'],
  ['市人民政府', 'government'],
  ['住建', 'housing-construction'],
])('%s is known by its function', (unit, id) => {
  expect(resolve(unit)).toBe(id);
});

test.each(['市星际局', '第三方机构', '有关部门', '市', '局', ''])(
  '“%s” is not guessed at',
  (unit) => {
    expect(resolve(unit)).toBeNull();
  },
);

test('every name that the register lists leads to its agency', () => {
  const full = createAgencyResolver(registers.agencies);
  const names = registers.agencies.flatMap(({ id, names: entries }) =>
    entries.flatMap(({ printed }) => printed.map((name) => [name, id] as const)),
  );
  expect(names.filter(([name, id]) => full(name) !== id)).toEqual([]);
});
