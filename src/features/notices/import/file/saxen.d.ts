declare module 'saxen' {
  type Decode = (text: string) => string;

  /** Parser of whole XML texts that calls back for every tag and every text between tags. */
  export class Parser {
    on(
      event: 'openTag',
      handle: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', handle: (name: string) => void): this;
    on(event: 'text', handle: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', handle: (text: string) => void): this;
    on(event: 'attention' | 'error' | 'warn', handle: () => void): this;
    parse(xml: string): void;
  }
}
