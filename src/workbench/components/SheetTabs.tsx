import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { workbenchText } from "../../messages/workbench";
import type { GridDisplay } from "../grid/display";
import type { SheetNames } from "../grid/grid";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    minHeight: "36px",
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    padding: "0 16px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  selected: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The visible sheets in tab order, as at the foot of Excel. Arrow keys go from one to the next. */
export function SheetTabs({ display }: { readonly display: GridDisplay | null }) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [{ names, active }, setSheets] = useState<SheetNames>({ names: [], active: null });
  useEffect(() => display?.grid.onSheets(setSheets), [display]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = names.indexOf(active ?? "") + (STEP[event.key] ?? Number.NaN);
    const name = names[next];
    if (name === undefined) return;
    event.preventDefault();
    display?.grid.activate(name);
    list.current?.querySelectorAll("button")[next]?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={workbenchText.sheets}
      className={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === active}
          tabIndex={name === active ? 0 : -1}
          className={mergeClasses(styles.tab, name === active && styles.selected)}
          onClick={() => display?.grid.activate(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
