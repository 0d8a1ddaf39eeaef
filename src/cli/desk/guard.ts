/** What a request says of where it comes from. */
export interface Asking {
  method: string;
  /** The address at the other end of the connection. */
  remote: string | undefined;
  host: string | undefined;
  origin: string | undefined;
  /** The header Sec-Fetch-Site. */
  site: string | undefined;
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/**
 * Why a request is not answered, in Chinese; `null` where it is. Other machines are refused, and other sites in the editor's
 * own browser: by the name that they reached us under, which a name server may point here, and by where the page stands
 * that asks.
 */
export function whyRefused(asking: Asking, port: number): string | null {
  const { method, remote, host, origin, site } = asking;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (remote === undefined || !loopback.test(remote)) return '校对台只给这台机器用。';
  if (host === undefined || !own.includes(host.toLowerCase()))
    return `请用 http://127.0.0.1:${port}/ 打开校对台。`;
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`)
    return '别的网页不能用校对台。';
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return '别的网页不能用校对台。';
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return '没有这种做法。';
  return method === 'POST' && origin === undefined ? '保存要从校对台的页面提交。' : null;
}
