import { strToU8 } from 'fflate';
import { toCsv } from '../../corpus/export/csv.ts';
import { noCount } from '../../corpus/silence.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';
import { getClause, getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { disclaimer, siteTitle } from '../../shared/settings.ts';
import { fullAddress } from '../../shared/url.ts';
import { countParts, getAgencies } from '../agencies/agencies.query.ts';
import { getListedLedger, planCommitmentsPath } from '../commitments/commitments.query.ts';
import { ledgerName } from '../commitments/dataset.ts';
import { countLater } from '../commitments/later.query.ts';
import { columnsOf, describeDifferences, getCompared, getRows } from '../compare/compare.query.ts';
import { getDatasets } from '../data/data-files.query.ts';
import { getDisclosures } from '../disclosures/disclosures.query.ts';
import { thingKindNames, thingKinds } from '../disclosures/kinds.ts';
import { getMetrics } from '../indicators/indicators.query.ts';
import { noticeDataset } from '../notices/dataset.ts';
import { getDivisions, getNotices } from '../notices/notices.query.ts';
import { clauseCitation } from '../plans/outline.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { compareFigure, type ComparedRow } from './compare-figure.ts';
import { countFigure } from './count-figure.ts';
import { figurePath, figureSuffixes, type Figure, type FigureSuffix } from './figure.ts';
import { ledgerFigure } from './ledger-figure.ts';
import { matrixFigure, metricFigure } from './metric-figure.ts';
import { noticeFigure } from './notice-figure.ts';
import { drawPicture } from './picture.ts';

/**
 * Every figure and table that can be taken away. Where plans are so many that pages show them by province, there are none of
 * plans: a picture of thousands of rows is none, and the data is published by province.
 */
export const getFigures = once((): readonly Figure[] => [
  ...(arePlansSplit()
    ? []
    : [
        matrixFigure(getMetrics()),
        ...getMetrics().map(metricFigure),
        ...getLedgerFigures(),
        ...getRows().map(({ id }) => compareFigure(getComparedRow(id))),
        agencyFigure(),
        disclosureFigure(),
      ]),
  getNoticeFigure(),
]);

/** What the figure of a row of the comparison is made of. */
export function getComparedRow(row: string): ComparedRow {
  const compared = getCompared();
  return {
    table: compared.tables.get(row)!,
    plans: columnsOf(compared),
    differences: describeDifferences(compared, row),
    cite: (clause) => clauseCitation(getClause(clause)),
  };
}

/** What a page is told of the data of a figure that stands on it, for programs that find it by the page. */
export function getFigureForms(name: string): { path: string; type: string; title: string }[] {
  const title = getFigures().find((figure) => figure.name === name)?.title;
  if (title === undefined) return [];
  return [
    { path: figurePath(name, 'csv'), type: 'text/csv', title: `${title}（CSV）` },
    { path: figurePath(name, 'json'), type: 'application/json', title: `${title}（JSON）` },
  ];
}

/** The routes of the figures' files. */
export const figureRoutes = () =>
  getFigures().flatMap((figure) =>
    figureSuffixes.map((suffix) => ({
      params: { name: figure.name, suffix },
      props: { figure, suffix },
    })),
  );

/** Write a file of a figure, for the site at this address. */
export function renderFigure(
  figure: Figure,
  suffix: FigureSuffix,
  origin: URL | undefined,
): Uint8Array<ArrayBuffer> {
  if (suffix === 'csv') return strToU8(toCsv(figure.rows(), figure.columns));
  const url = fullAddress(figure.path, origin);
  const date = getBuildDate();
  if (suffix === 'svg')
    return strToU8(drawPicture(figure, { publisher: siteTitle, disclaimer, url, date }));
  const { title, finding, source } = figure;
  const fields = figure.columns.map(({ name, title: told, description }) => ({
    name,
    title: told,
    ...(description && { description }),
  }));
  return strToU8(
    JSON.stringify({ title, finding, source, url, date, fields, rows: figure.rows() }),
  );
}

function getLedgerFigures(): Figure[] {
  const { columns, rows } = dataOf(ledgerName);
  const figureOf = (plan: { id: string; region: string } | undefined): Figure => {
    const records = getListedLedger(plan?.id);
    const scope = plan ? `${plan.region}方案` : `${getPlans().length} 份方案`;
    const isOwn = (row: object): boolean => 'plan' in row && row.plan === plan?.id;
    return ledgerFigure(
      { records, today: getBuildDate(), later: countLater(records), scope },
      {
        name: plan ? `ledger-${plan.id}` : 'ledger',
        path: plan ? planCommitmentsPath(plan.id) : '/commitments/',
        columns,
        rows: () => (plan ? rows().filter(isOwn) : rows()),
      },
    );
  };
  const own = getPlans()
    .map(({ metadata }) => metadata)
    .filter(({ id }) => getListedLedger(id).length > 0);
  return [figureOf(undefined), ...own.map(figureOf)];
}

function planColumns() {
  return getPlans().map(({ metadata }) => ({
    id: metadata.id,
    label: metadata.region,
    nothing: noCount(metadata),
  }));
}

function agencyFigure(): Figure {
  const columns = planColumns();
  const agencies = getAgencies();
  return countFigure(
    {
      rowTitle: '部门',
      parts: ['牵头', '其余'],
      columns,
      rows: agencies.map(({ agency, plans }) => ({
        id: agency.id,
        label: agency.name,
        cells: columns.map(({ id }) => {
          const found = plans.find(({ plan }) => plan.metadata.id === id);
          return found ? countParts(found) : null;
        }),
      })),
    },
    {
      name: 'agencies',
      title: '谁负责：各部门在各份方案里有多少条',
      finding:
        '每格是条数：「牵头」是领头的条款，「其余」是参与、配合、负责或落实的条款。按牵头条数由多到少排列。',
      source: '条数多少，不等于责任轻重。各地写法不同的单位，依据本站的单位登记册归类。',
      path: '/agencies/',
    },
  );
}

function disclosureFigure(): Figure {
  const plans = getDisclosures(getPlans());
  const count = plans.reduce((sum, { plan }) => sum + plan.facts.disclosures.length, 0);
  const kinds = thingKinds.filter((kind) =>
    plans.some(({ groups }) => groups.some((group) => group.kind === kind)),
  );
  return countFigure(
    {
      rowTitle: '公开什么',
      parts: ['件'],
      columns: planColumns(),
      rows: kinds.map((kind) => ({
        id: kind,
        label: thingKindNames[kind],
        cells: plans.map(({ groups }) => {
          const own = groups.find((group) => group.kind === kind);
          return own ? [own.entries.length] : null;
        }),
      })),
    },
    {
      name: 'disclosures',
      title: '要公开的事，各份方案写了多少件',
      finding: `${plans.length} 份方案里，要求向社会公开的事有 ${count} 件。这里按公开什么数一数。`,
      source: '照各份方案的原文；部门之间的通报不算。',
      path: '/disclosures/',
    },
  );
}

function getNoticeFigure(): Figure {
  const notices = getNotices().map((notice) => ({
    notice,
    region: getDivisions().fullName(notice.adcode),
  }));
  return noticeFigure(notices, dataOf(noticeDataset.name));
}

/** The open data with this name, as a figure hands it on. */
function dataOf(dataset: string): Pick<Figure, 'columns' | 'rows'> {
  const { columns, parts } = getDatasets().find(({ name }) => name === dataset)!;
  return { columns, rows: () => parts.flatMap((part) => part.rows()) };
}
