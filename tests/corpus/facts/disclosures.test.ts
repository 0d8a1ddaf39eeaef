import { describe, expect, test } from 'vitest';
import { findDisclosures } from '../../../src/corpus/facts/disclosures.ts';
import { passageOf } from './support.ts';

const found = (text: string): { what: string; publisher: string | null }[] =>
  findDisclosures(passageOf(text)).map(({ what, publisher }) => ({ what, publisher }));

describe('promises to publish', () => {
  test('who publishes and what is told as the text says it', () => {
    expect(found('省政府定期公布各市州土壤环境状况。')).toEqual([
      { what: '各市州土壤环境状况', publisher: '省政府' },
    ]);
    expect(found('列入名单的企业每年要对其用地进行土壤环境监测，结果向社会公开。')).toEqual([
      { what: '土壤环境监测结果', publisher: '列入名单的企业' },
    ]);
    expect(found('确定重点监管企业名单，实行动态更新，并向社会公布。')).toEqual([
      { what: '重点监管企业名单', publisher: null },
    ]);
    expect(found('依法责令其停业、关闭，并将企业名单向社会公开。')).toEqual([
      { what: '企业名单', publisher: null },
    ]);
    expect(found('由所在地县级政府组织划定管控区域，设立标识，发布公告。')).toEqual([
      { what: '管控区域公告', publisher: '所在地县级政府' },
    ]);
  });

  test('what is published is told without the notes behind it', () => {
    expect(found('公布名录【完成时限：每年3月底前】')).toEqual([{ what: '名录', publisher: null }]);
    expect(found('将检测结果在网站公示，公示期不少于20个工作日。')).toEqual([
      { what: '检测结果', publisher: null },
    ]);
  });

  test('traditional characters are read like simplified ones', () => {
    expect(found('每年進行監測，結果向社會公開。')).toHaveLength(1);
  });

  test('two words of one promise are one', () => {
    expect(found('责任单位要设立公告牌，公开工程基本情况。')).toHaveLength(1);
    expect(found('规划部门依法做好公示、公开工作。')).toHaveLength(1);
  });

  test('发布 counts where a state of things or a list is published', () => {
    expect(found('适时发布全市土壤环境质量状况。')).toHaveLength(1);
    expect(found('按照国家发布的技术规定开展评估。')).toEqual([]);
  });
});

test.each([
  '对工作不力的部门通报批评。',
  '对群众反映强烈的企业挂牌督办，并通报环境保护部门。',
  '予以诫勉、责令公开道歉。',
  '推进信息公开，引导公众参与。',
  '依据环境信息公开有关规定执行。',
  '按照国家公布的名录管理。',
  '利用企业信用信息公示系统查询。',
  '（此件公开发布）',
  '（此件主动公开）',
  '信息公开选项：主动公开',
  '执行《企业信息公示暂行条例》。',
  '执行《重点单位名录公布管理规定》。',
])('is no promise to publish: %s', (text) => {
  expect(found(text)).toEqual([]);
});
