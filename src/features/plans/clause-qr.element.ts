import { encode } from 'uqr';
import { qrPath } from './qr-path.ts';

const svg = 'http://www.w3.org/2000/svg';

/** Draw an address as a QR code. */
export function drawQrCode(address: string, label: string): SVGSVGElement {
  const { data, size } = encode(address, { border: 4 });
  const code = document.createElementNS(svg, 'svg');
  code.setAttribute('class', 'qr-code');
  code.setAttribute('viewBox', `0 0 ${size} ${size}`);
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', label);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', qrPath(data));
  code.append(path);
  return code;
}
