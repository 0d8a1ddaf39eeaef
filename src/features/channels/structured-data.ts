import type { SiteName, Thing } from '../data/json-ld.ts';

/** A channel as its page lists it. */
export interface ListedChannel {
  id: string;
  name: string;
  purpose: string;
  phone: string | null;
  url: string | null;
  sources: readonly string[];
}

/** A way of saying something to an authority, with the pages that it was read from. */
export function governmentService(channel: ListedChannel, of: SiteName): Thing {
  const { id, name, purpose, phone, url, sources } = channel;
  const ways = {
    ...(phone === null ? {} : { servicePhone: { '@type': 'ContactPoint', telephone: phone } }),
    ...(url === null ? {} : { serviceUrl: url }),
  };
  return {
    '@type': 'GovernmentService',
    '@id': `${of.site}channels/#${id}`,
    name,
    description: purpose,
    areaServed: { '@type': 'Country', name: '中国' },
    ...(phone === null && url === null
      ? {}
      : { availableChannel: { '@type': 'ServiceChannel', ...ways } }),
    subjectOf: sources.map((source) => ({ '@type': 'WebPage', url: source })),
  };
}
