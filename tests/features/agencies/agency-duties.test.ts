import { expect, test } from 'vitest';
import type { Responsibility, ResponsibilityRole } from '../../../src/corpus/facts/types.ts';
import { dutiesByRole, printedNames } from '../../../src/features/agencies/agency-duties.ts';

function duty(clause: string, role: ResponsibilityRole, unit: string): Responsibility {
  return {
    plan: 'x',
    clause,
    paragraph: 1,
    start: 0,
    end: 0,
    focus: [0, 0],
    span: [0, 0],
    quote: '',
    role,
    unit,
    agency: 'y',
  };
}

test('an agency that a clause names twice in one role has one duty there', () => {
  const duties = dutiesByRole([
    duty('x/2', 'participant', '市环保局'),
    duty('x/1', 'lead', '市环保局'),
    duty('x/2', 'participant', '环保部门'),
    duty('x/2', 'participant', '市环保局'),
  ]);
  expect(duties).toEqual([
    { role: 'lead', duties: [{ clause: 'x/1', units: ['市环保局'] }] },
    { role: 'participant', duties: [{ clause: 'x/2', units: ['市环保局', '环保部门'] }] },
  ]);
});

test('names come in the order of how often they are printed', () => {
  const names = printedNames([
    duty('x/1', 'lead', '环保局'),
    duty('x/2', 'lead', '市环保局'),
    duty('x/3', 'lead', '市环保局'),
  ]);
  expect(names).toEqual(['市环保局', '环保局']);
});
