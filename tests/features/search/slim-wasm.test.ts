import { describe, expect, test } from 'vitest';
import { keepCalled } from '../../../src/features/search/build/slim-wasm.ts';

const i32 = 0x7f;

function section(id: number, ...content: number[]): number[] {
  return [id, content.length, ...content];
}

function exported(name: string, index: number): number[] {
  return [1, name.charCodeAt(0), 0, index];
}

function body(...operators: number[]): number[] {
  return [operators.length + 2, 0, ...operators, 0x0b];
}

/** `a` calls a function that gives 7; `b` gives 300; `c` calls by its place in the table one that gives 9. */
const module = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 0, 1, i32),
  ...section(3, 5, 0, 0, 0, 0, 0),
  ...section(4, 1, 0x70, 0, 1),
  ...section(7, 3, ...exported('a', 0), ...exported('b', 2), ...exported('c', 3)),
  ...section(9, 1, 0, 0x41, 0, 0x0b, 1, 4),
  ...section(
    10,
    5,
    ...body(0x10, 1),
    ...body(0x41, 7),
    ...body(0x41, 0xac, 2),
    ...body(0x41, 0, 0x11, 0, 0),
    ...body(0x41, 9),
  ),
]);

function start(wasm: Uint8Array): Record<string, () => number> {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(wasm)));
  return exports as Record<string, () => number>;
}

describe('a module without what nobody calls', () => {
  test('still does what is asked of it, by calls and by its table', () => {
    const { a, c } = start(keepCalled(module, ['a', 'c']));
    expect([a?.(), c?.()]).toEqual([7, 9]);
  });

  test('has nothing of the others', () => {
    expect(start(module)['b']?.()).toBe(300);
    const slim = keepCalled(module, ['a']);
    expect(slim.length).toBeLessThan(module.length);
    expect(() => start(slim)['b']?.()).toThrow(/unreachable/);
  });

  test('is not made where an operator is not known', () => {
    const unknown = module.with(module.indexOf(0x10, 50), 0xfd);
    expect(() => keepCalled(unknown, ['a'])).toThrow('slim-wasm.ts');
  });
});
