import { divIcon, marker, type LatLng, type Map as LeafletMap, type Marker } from 'leaflet';
import { describePoint, letterWithPoint, readOffPoint } from '../report/point.ts';
import { copyText, findPart } from '../../shared/dom.element.ts';

/**
 * Lets a reader read a point off the map for a letter of their own: by a click or a tap, or, from the keyboard, the middle
 * of the map. The point stands nowhere but in the link to the letter; it is neither sent nor stored.
 */
export class PointPicker {
  readonly #map: LeafletMap;
  readonly #panel: HTMLElement;
  readonly #letter: string;
  #mark: Marker | undefined;

  constructor(map: LeafletMap, panel: HTMLElement) {
    this.#map = map;
    this.#panel = panel;
    this.#letter = this.#link.getAttribute('href') ?? '';
    const press = (part: string, action: () => void): void =>
      this.#part(part).addEventListener('click', action);
    press('point-middle', () => this.#take(map.getCenter()));
    press('point-copy', () => void this.#copy());
    press('point-drop', () => this.#drop());
    map.on('click', ({ latlng }) => {
      if (this.isOn) this.#take(latlng);
    });
    const canvas = map.getContainer();
    canvas.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target !== canvas || !this.isOn) return;
      event.preventDefault();
      this.#take(map.getCenter());
      // Between here and there stand all the marks of the map.
      if (this.#mark) this.#link.focus();
    });
  }

  /** Whether a click on the map takes a point. */
  get isOn(): boolean {
    return !this.#panel.hidden;
  }

  /** Begin or end the reading of a point; at the end it is forgotten. */
  switch(isOn: boolean): void {
    this.#panel.hidden = !isOn;
    this.#map.getContainer().toggleAttribute('data-picking', isOn);
    if (isOn) this.#map.closePopup();
    else this.#drop();
  }

  get #link(): HTMLAnchorElement {
    return this.#part('point-letter') as HTMLAnchorElement;
  }

  #part(name: string): HTMLElement {
    return findPart(this.#panel, name);
  }

  #take({ lat, lng }: LatLng): void {
    const point = readOffPoint(lat, lng, this.#map.getZoom());
    this.#drop();
    if (!point) return this.#tell('这里在图的范围之外，请另选一个点。');
    const icon = divIcon({ className: 'map-point-mark', iconSize: [24, 24] });
    const at: [number, number] = [Number(point.lat), Number(point.lon)];
    this.#mark = marker(at, { icon, interactive: false, keyboard: false }).addTo(this.#map);
    this.#link.href = letterWithPoint(this.#letter, location.search, point);
    this.#part('point-ways').hidden = false;
    this.#tell(describePoint(point));
  }

  /** The buttons go with the point, so the focus does not stay on one that is no longer there. */
  #drop(): void {
    const ways = this.#part('point-ways');
    if (ways.contains(document.activeElement)) this.#part('point-middle').focus();
    this.#mark?.remove();
    this.#mark = undefined;
    ways.hidden = true;
    this.#link.href = this.#letter;
    this.#part('point-copied').textContent = '';
    this.#tell('还没有选。');
  }

  async #copy(): Promise<void> {
    const done = await copyText(this.#part('point-told').textContent);
    this.#part('point-copied').textContent = done
      ? '已复制。'
      : '复制没有成功，请选中文字后手动复制。';
  }

  #tell(words: string): void {
    this.#part('point-told').textContent = words;
  }
}
