import { layoutUnits, unitWidth, type UnitRow } from '../commitments/units.ts';
import { findPart } from '../../shared/dom.element.ts';
import { choosePromises, type PackedLedger } from './ledger-marks.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * `<ledger-embed>` shows of the promises packed in it those that the address asks for (`?plan=a&state=past`), and leads on to
 * the page that lists them.
 */
class LedgerEmbed extends HTMLElement {
  connectedCallback(): void {
    const packed = this.querySelector('script[type="application/json"]')?.textContent;
    if (location.search === '' || !packed) return;
    const ledger = JSON.parse(packed) as PackedLedger;
    const { units, count, choice, unknown } = choosePromises(
      ledger,
      new URLSearchParams(location.search),
    );
    if (choice !== '') {
      findPart(this, 'finding').textContent = `${choice}。共 ${count} 件${
        units.length < count ? `，其中 ${count - units.length} 件没有写何时` : ''
      }。${unknown}`;
      findPart(this, 'rows').replaceChildren(...layoutUnits(units).map(drawRow));
    } else findPart(this, 'finding').append(unknown);
    const back = document.querySelector<HTMLAnchorElement>('[data-part="back"]');
    if (back) back.search = location.search;
  }
}

function drawRow({ year, total, paths, height }: UnitRow): HTMLElement {
  const row = document.createElement('div');
  const name = document.createElement('dt');
  name.textContent = year === null ? '定期' : `${year}年`;
  const marks = document.createElement('dd');
  const picture = draw('svg', {
    width: String(unitWidth),
    height: String(height),
    viewBox: `0 0 ${unitWidth} ${height}`,
    'aria-hidden': 'true',
  });
  picture.append(...paths.map(({ kind, d }) => draw('path', { class: `unit-${kind}`, d })));
  marks.append(picture, ` ${total} 件`);
  row.append(name, marks);
  return row;
}

function draw(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

customElements.define('ledger-embed', LedgerEmbed);
