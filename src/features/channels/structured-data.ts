import type { SiteName, Thing } from '../data/json-ld.ts';
import type { Channel } from './registers.ts';

/** A channel as its page lists it. */
type ListedChannel = Pick<Channel, 'id' | 'name' | 'purpose' | 'phone' | 'url' | 'sources'>;

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
