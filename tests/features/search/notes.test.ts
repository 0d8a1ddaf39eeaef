import { describe, expect, test } from 'vitest';
import { recordNotes } from '../../../src/features/search/build/notes.ts';
import { projectCorpus } from './bundle-in-memory.ts';

const notes = new Map(projectCorpus().plans.flatMap((plan) => [...recordNotes(plan)]));

describe('beside its passage a result says', () => {
  test('who leads', () => {
    expect(notes.get('shuozhou/2.1.1.1')?.duty).toBe('市环保局牵头');
  });

  test('who is responsible where nobody leads', () => {
    expect(notes.get('gansu/2.4.3')?.duty).toBe('省建设厅、省国土资源厅、省环保厅负责');
  });

  test('the times it names, as the text does, each once', () => {
    expect(notes.get('shuozhou/1.2')?.time).toBe('到2020年、到2030年、到本世纪中叶');
  });

  test('what heading it stands under, over clauses that have none', () => {
    expect(notes.get('lishu/5.2.1.4')?.under).toBe('切实加大保护力度');
  });

  test('nothing where there is nothing to say', () => {
    expect(notes.get('gansu/2')).toEqual({ under: '', duty: '', time: '' });
  });
});
