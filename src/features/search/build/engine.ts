/** Pagefind's engine as it goes to the reader: with what this search calls, and packed as well as gzip can. */
import { gzipSync } from 'node:zlib';
import { engineFunctions, inflate, unpack } from '../pagefind.ts';
import { keepCalled } from './slim-wasm.ts';

/** Take out of a file of the engine what is never called. */
export async function slimEngine(file: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer } = new Uint8Array(file);
  const [whole, engine] = await Promise.all([inflate(buffer), unpack(buffer)]);
  const signature = whole.subarray(0, whole.length - engine.length);
  const slim = keepCalled(engine, engineFunctions);
  return new Uint8Array(gzipSync(new Uint8Array([...signature, ...slim]), { level: 9 }));
}
