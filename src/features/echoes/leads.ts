import { isShown, type Echo } from './echo.ts';

/** The work list of editors: pages of other hosts on which later words were read, with what has to be opened instead. */
export function describeLeads(echoes: readonly Echo[]): string[] {
  const leads = Map.groupBy(
    echoes.filter((echo) => !isShown(echo)),
    ({ source }) => source,
  );
  return [...leads].map(([source, own]) => {
    const [first] = own;
    const ids = own.map(({ id }) => id).join('、');
    return `线索：${first?.document ?? ''}，只在 ${source} 读到，不上页面。请打开原页核对，再改 content/echoes.csv 的网址和网站：${ids}。`;
  });
}
