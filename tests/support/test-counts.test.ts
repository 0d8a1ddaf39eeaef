import { expect, test } from 'vitest';
import { countTests } from '../run.ts';

const file = (
  status: 'passed' | 'failed',
  tests: number,
): Parameters<typeof countTests>[0]['testResults'][number] => ({
  name: 'x.test.ts',
  status,
  message: '',
  startTime: 0,
  endTime: 0,
  assertionResults: Array.from({ length: tests }, () => ({
    ancestorTitles: [],
    fullName: '',
    title: '',
    status,
    meta: {},
    failureMessages: [],
    tags: [],
    benchmarks: [],
  })),
});

test('passed and failed tests add up', () => {
  expect(
    countTests({ numPassedTests: 3, numTotalTests: 5, testResults: [file('failed', 5)] }),
  ).toEqual({ passed: 3, failed: 2 });
});

test('a file that breaks before its first test is a failure', () => {
  expect(
    countTests({
      numPassedTests: 3,
      numTotalTests: 3,
      testResults: [file('passed', 3), file('failed', 0)],
    }),
  ).toEqual({ passed: 3, failed: 1 });
});

test('a skipped test is a failure', () => {
  expect(
    countTests({ numPassedTests: 3, numTotalTests: 4, testResults: [file('passed', 4)] }),
  ).toEqual({ passed: 3, failed: 1 });
});
