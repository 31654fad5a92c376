import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { Annex } from "../../annex/annex";
import { paneText } from "../../messages/pane";
import type { ListItem } from "../../review/arrange";
import { FindingItem, type ItemProps } from "./FindingItem";
import { scrollParent } from "./scrollParent";

/** Up to here everything is rendered; longer lists render only what is in view. */
const MOST_RENDERED = 150;
/** Pixels of an item, until it is measured. */
const ESTIMATED_HEIGHT = 150;
/** Items rendered beyond what is in view, either way. */
const OVERSCAN = 6;

const useStyles = makeStyles({
  // An empty bullet rather than none: without bullets Safari takes it for no list.
  list: { margin: 0, padding: 0, listStyleType: "''" },
  framed: { position: "relative" },
});

interface Props extends Pick<ItemProps, "onGoTo" | "onSelect"> {
  readonly items: readonly ListItem[];
  readonly annex: Annex;
  /** Key of the case at hand. */
  readonly current: string | null;
  /** Null where one is not choosing several. */
  readonly selected: ReadonlySet<string> | null;
  /** What can be done about the case at hand. */
  readonly actions: ReactNode;
}

/** One item a finding. */
export function FindingList(props: Props) {
  return props.items.length > MOST_RENDERED ? <LongList {...props} /> : <ShortList {...props} />;
}

function ShortList(props: Props) {
  const styles = useStyles();
  return (
    <ul aria-label={paneText.findings} className={styles.list}>
      {props.items.map((item, index) => (
        <FindingItem key={item.entry.id} {...itemProps(props, item, index)} />
      ))}
    </ul>
  );
}

function LongList(props: Props) {
  const styles = useStyles();
  const { items, current } = props;
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState<{ readonly scroller: HTMLElement | null; readonly top: number }>({
    scroller: null,
    top: 0,
  });
  // What stands above the list grows and shrinks: its place is looked at after each rendering, and settles at once.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const scroller = scrollParent(list.current);
    const top = list.current && scroller ? topIn(list.current, scroller) : 0;
    if (scroller !== place.scroller || Math.abs(top - place.top) >= 1) setPlace({ scroller, top });
  });
  const currentAt = items.findIndex(({ of }) => of.key === current);
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => place.scroller,
    estimateSize: () => ESTIMATED_HEIGHT,
    getItemKey: (index) => items[index]?.entry.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: place.top,
    // the case at hand keeps the focus while it is scrolled away
    rangeExtractor: (range) => withCurrent(range, currentAt),
  });
  return (
    <ul
      ref={list}
      aria-label={paneText.findings}
      className={`${styles.list} ${styles.framed}`}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start, key }) => {
        const item = items[index];
        const style = {
          position: "absolute",
          top: 0,
          left: 0,
          right: 0,
          transform: `translateY(${start - place.top}px)`,
        } as const;
        return (
          item && (
            <FindingItem
              key={key}
              {...itemProps(props, item, index)}
              frame={{ style, ref: virtualizer.measureElement }}
            />
          )
        );
      })}
    </ul>
  );
}

function itemProps(
  { items, annex, current, selected, actions, onGoTo, onSelect }: Props,
  item: ListItem,
  index: number,
) {
  const isCurrent = item.of.key === current;
  return {
    item,
    annex,
    position: index + 1,
    total: items.length,
    isCurrent,
    isSelected: selected && selected.has(item.of.key),
    onGoTo,
    onSelect,
    ...(isCurrent && { children: actions }),
  };
}

function withCurrent({ startIndex, endIndex, overscan, count }: Range, current: number): number[] {
  const first = Math.max(0, startIndex - overscan);
  const last = Math.min(count - 1, endIndex + overscan);
  const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (current < 0 || (current >= first && current <= last)) return shown;
  return current < first ? [current, ...shown] : [...shown, current];
}

function topIn(element: HTMLElement, scroller: HTMLElement): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
