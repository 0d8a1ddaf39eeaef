/** Chosen plans compared from their files, as a browser does. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compareChosen, unmentioned } from '../../../src/features/compare/chosen-row.ts';
import { lackedLines } from '../../../src/features/compare/row-lacks.ts';
import { readPlans } from '../../../src/features/compare/comparison.ts';
import { factsOfSentence } from '../../../src/features/compare/sentence-facts.query.ts';
import { LeaderFamilies } from '../../../src/features/compare/leaders.ts';
import {
  partOf,
  textParts,
  writePlanTexts,
  type PlanTexts,
} from '../../../src/features/compare/plan-texts.ts';
import { namedFacts, type UnitPlace } from '../../../src/features/compare/unit-place.ts';
import type { ComparedPlan, Unit } from '../../../src/features/compare/units.ts';
import { comparison, corpus, plans, smallPlan, sources, tableOf } from './project.ts';

const shared = '建立健全废弃农膜回收贮运和综合利用网络，开展废弃农膜回收利用试点。';

/** Small plans are in no corpus, and nothing stands below their sentences. */
function placeOf(unit: Unit): UnitPlace {
  return corpus.plans.some(({ metadata }) => metadata.id === unit.plan)
    ? factsOfSentence(unit)
    : { label: '', leads: [], times: [], figures: [] };
}

/** Both files of each plan, as they come out of their own text. */
function filesOf(all: readonly ComparedPlan[], isPartial = false): PlanTexts[][] {
  const families = new LeaderFamilies(plans);
  for (const plan of all) families.add(plan);
  const { units, rowOf } = readPlans(all, sources);
  return all.map((plan) =>
    textParts.map((part) =>
      writePlanTexts(
        { id: plan.id, region: plan.id, name: plan.id, about: '', isPartial },
        {
          units: units.get(plan.id)!,
          names: plan.names,
          rowOf,
          families: families.familiesOf(plan.id),
          isInPart: (row) => partOf(row, sources.rows) === part,
          placeOf,
        },
      ),
    ),
  );
}

const files = filesOf(plans);
/** Some rows of both parts; comparing five plans in all of them would take long. */
const rows = sources.rows.filter(({ id }) => ['irrigation', 'accountability'].includes(id));
const tables = rows.map((row) => compareChosen(files.flat(), row));

test('the browser finds in the files what the build finds in the plans', () => {
  const found = tables.map(({ lines }) =>
    lines.map(({ cells }) =>
      cells.map(({ sentences }) => sentences.map(({ text }) => text).join('')),
    ),
  );
  const built = rows.map((row) =>
    tableOf(row.id).lines.map(({ cells }) =>
      [...cells.values()].map(({ sentences }) => sentences.map(({ text }) => text).join('')),
    ),
  );
  const [one, other] = [found, built].map((lines) => new Set(lines.flat().map(String)));
  expect(other!.size).toBeGreaterThan(8);
  expect(one!.intersection(other!).size / other!.size).toBeGreaterThan(0.9);
});

test('below a sentence stands what stands there on a page that was built', () => {
  const built = new Map<string, readonly string[]>(
    [...comparison.units.values()].flat().flatMap((unit) => {
      const place = factsOfSentence(unit);
      return namedFacts(place).length === 0
        ? []
        : [[`${unit.clause}：${unit.text}`, [place.label, ...namedFacts(place)]] as const];
    }),
  );
  const found = tables.flatMap(({ lines, rest }) =>
    [...lines.flatMap(({ cells }) => cells), ...rest].flatMap(({ plan, sentences }) =>
      sentences.map(({ ordinals, label, text, facts }) => ({
        place: `${plan}/${ordinals}：${text}`,
        below: [label, ...facts],
      })),
    ),
  );
  const below = found.filter(({ below: { length } }) => length > 1);
  expect(
    below
      .map(({ below: words }) => words)
      .flat()
      .some((w) => w.startsWith('牵头')),
  ).toBe(true);
  expect(below).toEqual(below.map(({ place }) => ({ place, below: built.get(place) })));
});

test('a plan is told which lines others have and it has not', () => {
  const irrigation = tables.at(rows.findIndex(({ id }) => id === 'irrigation'))!;
  const built = tableOf('irrigation');
  const lines = irrigation.lacks.find(({ plan }) => plan === 'shuozhou')!.lines;
  expect(lines.map(({ opening }) => opening)).toEqual(
    lackedLines(built, 'shuozhou').map(({ opening }) => opening),
  );
});

test('a file is 12 KB at most, packed', () => {
  const sizes = files.flat().map((file) => gzipSync(JSON.stringify(file)).length);
  expect(sizes.filter((size) => size > 12_000)).toEqual([]);
});

test('what the browser calls 未提及 the build does, and never of a plan whose table was left out', () => {
  const silences = tables.flatMap(({ lines }, at) =>
    lines.flatMap(({ cells }) =>
      cells
        .filter(({ silence }) => silence === unmentioned)
        .map(({ plan }) => `${plan} ${rows[at]!.id}`),
    ),
  );
  const built = rows.flatMap((row) =>
    tableOf(row.id).lines.flatMap(({ cells }) =>
      [...cells].flatMap(([plan, cell]) =>
        'silence' in cell && cell.silence?.verdict === 'absent' ? [`${plan} ${row.id}`] : [],
      ),
    ),
  );
  expect(silences.length).toBeGreaterThan(0);
  expect(silences.filter((each) => !built.includes(each))).toEqual([]);
  expect(silences.filter((each) => each.startsWith('lishu'))).toEqual([]);
  const lacked = tables.flatMap(({ lacks }) => lacks.find(({ plan }) => plan === 'lishu')!.lines);
  expect(lacked.map(({ verdict }) => verdict)).not.toContain('absent');
});

test('a text that is not whole is silent about nothing', () => {
  const [first, second] = [smallPlan('a', [shared]), smallPlan('b', ['开展耕地质量调查。'])];
  const table = compareChosen(filesOf([first, second], true).flat(), film);
  const silences = table.lines.flatMap(({ cells }) => cells.map(({ silence }) => silence));
  expect([...silences, ...table.rest.map(({ silence }) => silence)]).not.toContain(unmentioned);
});

const film = sources.rows.find(({ id }) => id === 'film')!;

test('a line says how many other plans have its sentence', () => {
  const all = filesOf(['a', 'b', 'c', 'd', 'e'].map((id) => smallPlan(id, [shared])));
  const [line] = compareChosen([...all[0]!, ...all[3]!], film).lines;
  expect(line).toMatchObject({ count: 2, elsewhere: 3 });
});

test('every sentence of a plan is in one of its two files', () => {
  const written = files.map((own) =>
    own.flatMap(({ clauses }) =>
      clauses.flatMap(([, , sentences]) => sentences.map(([, , , , , text]) => text)),
    ),
  );
  for (const [at, plan] of plans.entries()) {
    const texts = comparison.units
      .get(plan.id)!
      .filter(({ kind, repeats }) => kind !== 'cell' && repeats === undefined)
      .map(({ text }) => text);
    expect(written[at]!.toSorted()).toEqual(texts.toSorted());
  }
});
