import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  readConstructionLimits,
  readFarmlandLimits,
} from '../../../src/features/learn/registers/standards.ts';
import { readReport } from '../../../src/features/learn/soil-test/paste.ts';

const content = new URL('../../../content/standards/', import.meta.url);
const source = (name: string): string => readFileSync(new URL(name, content), 'utf8');
const farmland = readFarmlandLimits('farmland.yaml', source('farmland.yaml'));
const construction = readConstructionLimits('construction.yaml', source('construction.yaml'));

describe('of pasted lines', () => {
  const names = [...new Set(farmland.entries.map(({ name }) => name))];
  const ofConstruction = construction.entries.map(({ name }) => name);
  test.each([
    ['pH\t镉\t汞\n5.2\t0.35\t0.08', '5.2', '镉 0.35 汞 0.08'],
    ['编号\t总镉（mg/kg）\t\tPb\nS1\t0.35\t\t42', null, '镉 0.35 铅 42'],
    ['镉 0.35 mg/kg\nAs：12\n锌 ND', null, '镉 0.35mg/kg 砷 12 锌 ND'],
    ['pH5.2 镉0.35 汞<0.1', '5.2', '镉 0.35 汞 <0.1'],
  ])('%j is read by its names', (pasted, ph, expected) => {
    const report = readReport(pasted, names);
    expect(report.ph).toBe(ph);
    expect([...report.readings].flat().join(' ')).toBe(expected);
  });

  test('chromium of one kind is not taken for another, and what is not listed is told', () => {
    expect(readReport('六价铬\t3\n铊\t1', names)).toMatchObject({ unknown: ['六价铬', '铊'] });
    expect([...readReport('六价铬\t3', ofConstruction).readings.keys()]).toEqual(['铬（六价）']);
    expect(readReport('铬\t3', ofConstruction).readings.size).toBe(0);
  });

  test('figures without names are read as nothing', () => {
    expect(readReport('0.3 0.4 12', names).readings.size).toBe(0);
  });
});
