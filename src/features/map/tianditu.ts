/** The servers of 天地图. */
const servers = '01234567';

/** What stands beside a map with the tiles of 天地图; its own review number is its own to print. */
export const tiandituCredit = {
  text: '底图瓦片：© 天地图 国家地理信息公共服务平台，审图号见天地图网站',
  url: 'https://www.tianditu.gov.cn/',
} as const;

/** What the privacy page has to say once readers' browsers ask 天地图 for tiles. */
export const tiandituPrivacy =
  '只有一处例外：打开「身边的地块」的地图时，您的浏览器会直接向天地图（tianditu.gov.cn）请求底图图片，天地图能看到您的网络地址、本站的网址和您在看的是哪一片地图。清单不受影响，不开地图就不请求。';

/** Tiles of a map service with what has to stand beside them. */
export type TileLayers = NonNullable<ReturnType<typeof tiandituLayers>>;

/** The map of 天地图 for an operator's key and above it its labels, in Leaflet's own projection; `null` without a key. */
export function tiandituLayers(key: string | null) {
  if (key === null) return null;
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
    /** Leaflet's templates, bottom first. */
    urls: [url('vec'), url('cva')],
    subdomains: servers,
    /** What the content security policy has to allow for them. */
    imageSource: 'https://*.tianditu.gov.cn',
  };
}
