/** `npm run desk`: the proofreading desk, on this machine alone. */
import process from 'node:process';
import { createDesk } from './desk/server.ts';

const defaultPort = 4322;
const port = Number(process.env['PORT'] ?? defaultPort);

const desk = createDesk(new URL('../../', import.meta.url));
desk.on('error', (error: NodeJS.ErrnoException) => {
  const why = error.code === 'EADDRINUSE' ? '这个端口正在用' : String(error.code);
  console.error(`校对台没有开起来：${why}。可以换一个端口：PORT=4399 npm run desk`);
  process.exitCode = 1;
});
desk.listen(port, '127.0.0.1', () => {
  console.log(`校对台开着：http://127.0.0.1:${port}/ （只有这台机器能打开；按 Ctrl+C 关掉）`);
});
