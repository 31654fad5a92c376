import type { Formula } from "./formula";

export interface Token {
  readonly kind: "number" | "range" | "call" | "sign";
  /** Of a call the function's name, of a sign the sign. */
  readonly text: string;
  readonly node?: Formula;
}

/** A token and the place behind it. */
export interface ReadToken {
  readonly token: Token;
  readonly end: number;
}
