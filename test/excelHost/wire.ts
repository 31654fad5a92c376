/** The client library's wire format: only what the host looks at. */
export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Mirrors Arguments: the path's id where an argument is an API object, else 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireRequest {
  readonly id: number;
  readonly message: { readonly url: string; readonly body: WireBatch };
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  Location?: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireReply {
  readonly Results: { ActionId: number; Value: unknown }[];
  Error?: WireError;
}

export const PathType = { root: 1, method: 3, property: 4, indexer: 5, nullObject: 7 } as const;
export const ActionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
