/** The servers of 天地图. */
const servers = '01234567';

/** Tiles of a map service with what has to stand beside them. */
export interface TileLayers {
  /** Leaflet's templates, bottom first. */
  urls: readonly string[];
  subdomains: string;
  /** What the content security policy has to allow for them. */
  imageSource: string;
}

/** The layers of 天地图 for an operator's key: the map and above it its labels, in Leaflet's own projection. */
export function tiandituLayers(key: string): TileLayers {
  const url = (layer: string): string => {
    const query = new URLSearchParams({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: layer,
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      tk: key,
    });
    return `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?${query.toString()}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
  };
  return {
    urls: [url('vec'), url('cva')],
    subdomains: servers,
    imageSource: 'https://*.tianditu.gov.cn',
  };
}
