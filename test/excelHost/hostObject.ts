import { HostError } from "./hostError";

/** One member of an API object. Exactly one of `get` (with `set`), `go` and `call` makes sense. */
export interface Member {
  /** ExcelApi minor version: 9 for ExcelApi 1.9. */
  readonly since: number;
  /** Scalar property. */
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  /** Navigation property, or method that returns an object; null for a null object. */
  readonly go?: (...args: unknown[]) => HostObject | null;
  /** Method that returns a value or nothing. */
  readonly call?: (...args: unknown[]) => unknown;
}

/** An API object as the batch runner sees it. */
export interface HostObject {
  readonly type: string;
  /** What `instantiate` answers, e.g. `{ Id: "{…}" }`. */
  readonly identity: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, Member>>;
  /** Of a collection. */
  readonly items?: () => HostObject[];
  /** Indexer of a collection: by name or id. @throws HostError ItemNotFound */
  readonly item?: (key: unknown) => HostObject;
  /** What stands behind it, for methods that take API objects as arguments. */
  readonly target?: unknown;
}

/** The member `name` as far as an Excel of that API level has it. */
export function memberOf(object: HostObject, name: string, level: number): Member {
  const member = Object.hasOwn(object.members, name) ? object.members[name] : undefined;
  if (!member || member.since > level) throw new HostError("ApiNotFound", `${object.type} has no ${name}`);
  return member;
}

export function scalar(since: number, get: () => unknown, set?: (value: unknown) => void): Member {
  return set ? { since, get, set } : { since, get };
}

export function navigation(since: number, go: (...args: unknown[]) => HostObject | null): Member {
  return { since, go };
}

export function method(since: number, call: (...args: unknown[]) => unknown): Member {
  return { since, call };
}
