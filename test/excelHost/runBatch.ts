import { HostError, invalid } from "./hostError";
import { memberOf, type HostObject, type Member } from "./hostObject";
import { ActionType, PathType, type WireAction, type WireArguments, type WireBatch, type WireReply } from "./wire";

export interface BatchOptions {
  /** ExcelApi minor version that the host plays. */
  readonly level: number;
  /** Members that fail. */
  readonly lacks?: readonly string[];
  /** Called before each action; may throw a HostError to make the batch fail there. */
  readonly beforeAction?: (index: number, total: number) => void;
}

/** Runs one request in order. It stops at the first error; what ran before stays done, as in Excel. */
export function runBatch(root: HostObject, batch: WireBatch, options: BatchOptions): WireReply {
  const run = new BatchRun(root, batch, options);
  const reply: WireReply = { Results: [] };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      options.beforeAction?.(index, batch.Actions.length);
      reply.Results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const location = run.locate(action);
      reply.Error = {
        Code: error.code,
        Message: error.message,
        ...(location ? { Location: location } : {}),
        ActionIndex: index,
        HttpStatusCode: error.status,
      };
      return reply;
    }
  }
  return reply;
}

class BatchRun {
  private readonly evaluated = new Map<number, HostObject | null>();
  /** `Type.member` where a path or an action failed. */
  private failing: string | undefined;

  constructor(
    private readonly root: HostObject,
    private readonly batch: WireBatch,
    private readonly options: BatchOptions,
  ) {}

  perform(action: WireAction): unknown {
    this.failing = undefined;
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object.identity;
      case ActionType.query:
        return this.query(object, action.QueryInfo?.Select ?? ["*"]);
      case ActionType.method: {
        const call = this.member(object, action.Name).call;
        if (!call) throw new HostError("ApiNotFound", `${object.type}.${action.Name} is no method`);
        return call(...this.args(action.ArgumentInfo));
      }
      case ActionType.set: {
        const set = this.member(object, action.Name).set;
        if (!set) throw new HostError("ApiNotFound", `${object.type}.${action.Name} cannot be set`);
        return set(this.args(action.ArgumentInfo)[0]);
      }
      default:
        throw new HostError("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  locate(action: WireAction): string | undefined {
    return this.failing ?? (action.Name ? action.Name : undefined);
  }

  /** Each path is evaluated once per batch: `worksheets.add()` is a path. */
  private object(id: number): HostObject | null {
    const known = this.evaluated.get(id);
    if (known !== undefined) return known;
    const object = this.evaluate(id);
    this.evaluated.set(id, object);
    return object;
  }

  private evaluate(id: number): HostObject | null {
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidReference", `no object path ${id}`);
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.indexer) {
      this.failing = `${parent.type}.getItem`;
      if (!parent.item) throw new HostError("ApiNotFound", `${parent.type} has no items`);
      return parent.item(this.args(path.ArgumentInfo)[0]);
    }
    if (path.ObjectPathType !== PathType.method && path.ObjectPathType !== PathType.property) {
      throw new HostError("NotImplemented", `object path type ${path.ObjectPathType}`);
    }
    const go = this.member(parent, path.Name).go;
    if (!go) throw new HostError("ApiNotFound", `${parent.type}.${path.Name} leads to no object`);
    return go(...this.args(path.ArgumentInfo));
  }

  private member(object: HostObject, name: string): Member {
    this.failing = `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (this.options.lacks?.includes(this.failing)) throw new HostError("GeneralException", this.failing);
    return memberOf(object, name, this.options.level);
  }

  private args(info: WireArguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (typeof reference !== "number" || reference === 0) return value;
      const object = this.object(reference);
      if (object === null) throw invalid("a null object as argument");
      return object;
    });
  }

  private query(object: HostObject, select: readonly string[]): unknown {
    const items = object.items?.();
    if (!items) return this.values(object, select);
    return { _Items: items.map((item) => ({ ...item.identity, ...this.values(item, select) })), Count: items.length };
  }

  /** `["values", "format/fill/color"]` → `{ Values: …, Format: { Fill: { Color: … } } }`. */
  private values(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      const name = head.charAt(0).toUpperCase() + head.slice(1);
      if (head === "*") this.allScalars(object, answer);
      else if (rest.length === 0 && this.member(object, name).get) answer[name] = this.member(object, name).get?.();
      else deeper.set(name, [...(deeper.get(name) ?? []), rest.join("/") || "*"]);
    }
    for (const [name, paths] of deeper) {
      const go = this.member(object, name).go;
      if (!go) throw new HostError("ApiNotFound", `${object.type}.${name} leads to no object`);
      const next = go();
      answer[name] = next && this.query(next, paths);
    }
    return answer;
  }

  private allScalars(object: HostObject, answer: Record<string, unknown>): void {
    for (const [name, member] of Object.entries(object.members)) {
      if (member.get && member.since <= this.options.level) answer[name] = member.get();
    }
  }
}
