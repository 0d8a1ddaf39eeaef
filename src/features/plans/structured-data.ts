import { planPath } from '../../corpus/address.ts';
import type { Plan } from '../../corpus/plan.ts';
import { planFilePath, planFormats } from './plan-formats.ts';
import type { SiteName, Thing } from '../data/json-ld.ts';
import { partOfSite } from '../data/website.ts';

/** A plan as legislation whose text here is an unofficial copy; what is not known of it is left out. */
export function planLegislation(plan: Plan, of: SiteName): Thing {
  const { id, title, docNumber, issuer, date, region, adcode, basis } = plan.metadata;
  const address = (path: string): string => `${of.site}${path.slice(1)}`;
  const place = {
    '@type': 'AdministrativeArea',
    name: region,
    identifier: { '@type': 'PropertyValue', propertyID: 'GB/T 2260', value: adcode },
  };
  return {
    '@type': 'Legislation',
    '@id': address(planPath(id)),
    url: address(planPath(id)),
    name: title,
    inLanguage: 'zh-CN',
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    ...(docNumber === null ? {} : { identifier: docNumber, legislationIdentifier: docNumber }),
    ...(date === null ? {} : { legislationDate: date }),
    ...(issuer === null
      ? {}
      : { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer } }),
    legislationJurisdiction: place,
    spatialCoverage: place,
    ...(basis.length === 0
      ? {}
      : { isBasedOn: basis.map((name) => ({ '@type': 'Legislation', name })) }),
    isAccessibleForFree: true,
    isPartOf: partOfSite(of),
    encoding: planFormats.map(({ suffix, mediaType, name }) => ({
      '@type': 'MediaObject',
      name,
      contentUrl: address(planFilePath(id, suffix)),
      encodingFormat: mediaType,
    })),
  };
}
