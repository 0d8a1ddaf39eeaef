import { compare } from '../compare.ts';
import type { Plan } from '../plan.ts';
import type { PlanMetadata } from '../plan-metadata.ts';
import type { Edition } from './edition.ts';
import { element, lines, type Xml } from './xml.ts';

/** Stands where a day must be given and none is known. */
const unknownDay = '0001-01-01';

/**
 * Who and what the document is, on the three levels of FRBR.
 *
 * The work is named by its jurisdiction and by the site's id for it, which never change. The naming convention puts the
 * date into the name too; here number and date may become known later, so they are properties and no part of it. The
 * expression is the first one (`@` with nothing after it): repairs mend the copy and do not amend the plan.
 */
export function planIdentification(metadata: PlanMetadata, edition: Edition): Xml {
  const { id, docNumber, date } = metadata;
  const work = `/akn/cn/doc/plan/cn-${metadata.adcode}/${id}`;
  const expression = `${work}/zho@`;
  const own = { date: edition.date, name: 'edited', author: '#publisher' };
  return element(
    'identification',
    { source: '#publisher' },
    lines(
      element(
        'FRBRWork',
        {},
        lines(
          ...coreProperties(work, '', { ...workDate(date), author: '#issuer' }),
          element('FRBRcountry', { value: 'cn' }),
          element('FRBRsubtype', { value: 'plan' }),
          ...(docNumber === null ? [] : [element('FRBRnumber', { value: docNumber })]),
          element('FRBRname', { value: id }),
        ),
      ),
      element(
        'FRBRExpression',
        {},
        lines(
          ...coreProperties(expression, '', own),
          element('FRBRauthoritative', { value: 'false' }),
          element('FRBRlanguage', { language: 'zho' }),
        ),
      ),
      element(
        'FRBRManifestation',
        {},
        lines(
          ...coreProperties(expression, '.xml', own),
          element('FRBRformat', { value: 'application/xml' }),
        ),
      ),
    ),
  );
}

/** What the document refers to: its source, whose it is, and the organizations and places in it. */
export function planReferences(plan: Plan, edition: Edition): Xml {
  const { id, adcode, issuer, source } = plan.metadata;
  const { site, publisher, disclaimer } = edition;
  return element(
    'references',
    { source: '#publisher' },
    lines(
      element('TLCReference', {
        eId: 'source-text',
        name: 'sourceText',
        href: `${site}plans/${id}/`,
        showAs: `seeds/${source.file} sha256 ${source.sha256}`,
      }),
      element('TLCOrganization', {
        eId: 'publisher',
        href: site,
        showAs: `${publisher}（${disclaimer}）`,
      }),
      element('TLCOrganization', {
        eId: 'issuer',
        href: `/akn/ontology/organization/cn-${adcode}/issuer`,
        showAs: issuer ?? '原文没有写',
      }),
      ...namedReferences(plan.facts, site),
    ),
  );
}

/** The agencies and places that were read from the text. */
function namedReferences({ responsibilities, places }: Plan['facts'], site: string): Xml[] {
  const agencies = responsibilities.flatMap(({ agency, unit }) =>
    agency === null ? [] : [{ id: agency, name: unit }],
  );
  const districts = places.flatMap(({ adcode, name }) =>
    adcode === null ? [] : [{ id: adcode, name }],
  );
  return [
    ...firstOfEach(agencies).map(({ id, name }) =>
      element('TLCOrganization', {
        eId: `agency-${id}`,
        href: `${site}agencies/${id}/`,
        showAs: name,
      }),
    ),
    ...firstOfEach(districts).map(({ id, name }) =>
      element('TLCLocation', {
        eId: `place-${id}`,
        href: `/akn/ontology/location/cn-${id}`,
        showAs: name,
      }),
    ),
  ];
}

interface Named {
  id: string;
  name: string;
}

/** Each thing once, under the name by which the text first calls it. */
function firstOfEach(named: readonly Named[]): Named[] {
  const byId = Map.groupBy(named, ({ id }) => id);
  return [...byId.values()]
    .map(([first]) => first!)
    .sort((one, other) => compare(one.id, other.id));
}

function coreProperties(
  uri: string,
  suffix: string,
  { date, name, author }: { date: string; name: string; author: string },
): Xml[] {
  return [
    element('FRBRthis', { value: `${uri}/!main${suffix}` }),
    element('FRBRuri', { value: `${uri}${suffix}` }),
    element('FRBRdate', { date, name }),
    element('FRBRauthor', { href: author }),
  ];
}

/** The schema asks for a whole day; where less is known, the name of the date says how much of it to believe. */
function workDate(date: string | null): { date: string; name: string } {
  if (date === null) return { date: unknownDay, name: 'unknown' };
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return { date: `${year}-01-01`, name: 'issued-in-year' };
  if (day === undefined) return { date: `${year}-${month}-01`, name: 'issued-in-month' };
  return { date, name: 'issued' };
}
