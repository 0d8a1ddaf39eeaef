import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whyRefused } from '../../../src/cli/desk/guard.ts';
import { openDesk, type OpenDesk } from '../../support/desk.ts';

const file = 'content/plans/lishu.mdx';
const path = '/plans/lishu';
let desk: OpenDesk;
let original: string;

beforeAll(async () => {
  desk = await openDesk();
  original = desk.read(file);
});
afterAll(() => {
  desk.close();
});

interface Given {
  status: number;
  body: string;
}

/** Ask as any program might, with whatever headers. */
function ask(
  method: string,
  headers: Record<string, string> = {},
  body = '',
  at = path,
): Promise<Given> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port: desk.port, path: at, method, headers },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => done({ status: response.statusCode ?? 0, body: text }));
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}

/** Send a form as the desk's own page would. */
async function submit(fields: Record<string, string>): Promise<Given> {
  const { body } = await ask('GET');
  const hidden = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  const form = { token: hidden('token'), version: hidden('version'), ...fields };
  return ask(
    'POST',
    { Origin: `http://127.0.0.1:${desk.port}` },
    new URLSearchParams(form).toString(),
  );
}

describe('who may use the desk', () => {
  const own = {
    ...{ method: 'GET', remote: '127.0.0.1', host: '127.0.0.1:4322' },
    ...{ origin: undefined, site: undefined },
  };

  test.each([
    ['this machine', {}, true],
    ['this machine by its name', { host: 'localhost:4322' }, true],
    ['another machine', { remote: '192.168.1.5' }, false],
    ['another name that leads here', { host: 'evil.example:4322' }, false],
    ['another port', { host: '127.0.0.1:80' }, false],
    ['nobody by name', { host: undefined }, false],
    ['a page of another site', { origin: 'http://evil.example' }, false],
    ['a page of another server of this machine', { origin: 'http://127.0.0.1:4321' }, false],
    ['a page without an origin', { origin: 'null' }, false],
    ['a link on another site', { site: 'cross-site' }, false],
    ['a form of its own', { method: 'POST', origin: 'http://127.0.0.1:4322' }, true],
    ['a form from nowhere', { method: 'POST' }, false],
    ['another method', { method: 'DELETE' }, false],
  ])('%s', (_, said, may) => {
    expect(whyRefused({ ...own, ...said }, 4322) === null).toBe(may);
  });

  test.each([
    ['GET', { Host: 'evil.example' }],
    ['GET', { Origin: 'http://evil.example' }],
    ['GET', { 'Sec-Fetch-Site': 'cross-site' }],
    ['POST', {}],
  ])('is answered so: %s with %j', async (method, headers) => {
    expect((await ask(method, headers)).status).toBe(403);
  });

  test('a form without the word of this desk changes nothing', async () => {
    const given = await submit({ form: 'set:title', value: '别的', token: 'x' });
    expect(given.status).toBe(403);
    expect(desk.read(file)).toBe(original);
  });
});

test.each(['//%', '/plans/..%2f..%2fetc', '/plans/'])('there is nothing at %s', async (at) => {
  expect((await ask('GET', {}, '', at)).status).toBe(404);
});

test('a form of a doubt that is settled by now is refused at the head of the page', async () => {
  const gone = { form: 'repair:0', find: '没有的字', replace: '甲', kind: 'typo', note: '乙' };
  const { status, body } = await submit(gone);
  expect(status).toBe(422);
  expect(body.indexOf('role="alert"')).toBeLessThan(body.indexOf('id="matter"'));
  expect(body).toContain('在种子文本里找不到');
});

describe('what the check of the content would refuse leaves the bytes of the file', () => {
  test.each([
    [
      'a place that no list has',
      { form: 'set:region', value: '浦西新区' },
      '不在行政区划表里，最接近的是',
    ],
    ['a code of nowhere', { form: 'set:adcode', value: '999999' }, '不在行政区划表里'],
    ['a day that never was', { form: 'set:date', value: '2019-02-31' }, 'date：'],
    ['no title', { form: 'set:title', value: '' }, 'title：'],
    [
      'a repair of nothing',
      { form: 'repair:new', find: '没有的字', replace: '甲', kind: 'typo', note: '乙' },
      '在种子文本里找不到',
    ],
    ['a program', { form: 'introduction', text: '{process.exit()}' }, '正文里不能有程序'],
    [
      'a clause of nowhere',
      { form: 'introduction', text: '<ClauseLink to="99.9">甲</ClauseLink>' },
      '编号最近的是',
    ],
    [
      'a file that was changed elsewhere',
      { form: 'set:title', value: '乙', version: 'x' },
      '刚在别处改过',
    ],
  ])('%s', async (_, fields, message) => {
    const { status, body } = await submit(fields);
    expect(status).toBe(422);
    expect(body).toContain(message);
    expect(desk.read(file)).toBe(original);
  });
});

test('a repair and a doubt are settled, taken up again, and nothing else has changed', async () => {
  const seed = desk.read('seeds/lishu.txt');
  const words = seed.match(/\p{Script=Han}{9}/gu) ?? [];
  const find = words.find((one) => seed.split(one).length === 2) ?? '';
  const repair = { find, replace: find, kind: 'spacing', note: '试一试' };
  expect((await submit({ form: 'repair:new', ...repair })).status).toBe(303);
  expect(desk.read(file)).toContain('note: 试一试');
  expect((await submit({ form: 'unrepair:1', index: '1' })).status).toBe(303);
  expect(desk.read(file)).toBe(original);

  expect((await submit({ form: 'unaccept:0', index: '0' })).status).toBe(303);
  const { body } = await ask('GET');
  const [, clause = ''] = /name="clause" value="([^"]*)"/.exec(body) ?? [];
  expect(clause).toBe('lishu/3.1.1.1');
  const again = { form: 'accept:0', code: 'missing-number', clause, note: '再看过' };
  expect((await submit(again)).status).toBe(303);
  expect(desk.read(file)).toContain('note: 再看过');
  desk.write(file, original);
});
