import { createElement, type ComponentType } from "react";
import type { ResultProps } from "./ResultSections";

const loaded: { sections: ComponentType<ResultProps> | null } = { sections: null };

/** Loads what shows an outcome. Not needed at first paint; once it is there, an outcome is shown whole, without a gap. */
export async function loadResults(): Promise<void> {
  loaded.sections ??= (await import(/* webpackChunkName: "results" */ "./ResultSections")).ResultSections;
}

/** What a run found; nothing before {@link loadResults} has resolved. */
export function Results(props: ResultProps) {
  return loaded.sections && createElement(loaded.sections, props);
}
