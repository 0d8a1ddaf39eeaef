import { expect, test } from 'vitest';
import { clausePath } from '../../../src/corpus/address.ts';
import { packText, unpackText } from '../../../src/features/search/texts.ts';
import { projectCorpus } from './bundle-in-memory.ts';

test('the text of every clause comes back as it is, with its address', () => {
  const notes = { under: '（一）', duty: '省环保厅牵头', time: '' };
  for (const clause of projectCorpus().plans.flatMap(({ clauses }) => clauses)) {
    const { id, plan, heading, paragraphs } = clause;
    const body = paragraphs.map(({ text }) => text);
    const back = unpackText(packText(clause, notes), plan);
    expect(back).toMatchObject({ id, path: clausePath(clause), heading, body, ...notes });
  }
});
